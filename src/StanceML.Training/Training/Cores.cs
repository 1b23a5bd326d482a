using System.Runtime.ExceptionServices;

namespace StanceML.Training;

/// <summary>Runs independent pieces of work side by side, one a core.</summary>
internal static class Cores
{
    /// <summary>Does the work for the numbers below <paramref name="count"/>; the first failure is thrown as it was.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Run(int count, CancellationToken cancellationToken, Action<int> work)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken }, work);
        }
        catch (AggregateException several)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Capture(several.InnerExceptions[0]).Throw();
        }
    }
}
