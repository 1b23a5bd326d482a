namespace StanceML.Tests;

/// <summary>Finds the checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StanceML.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("StanceML.sln stands in no folder above the tests.");
    }
}
