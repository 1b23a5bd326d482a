using System.Reflection;

namespace StanceML.Articles.Report;

/// <summary>Head and foot of a report page; the style is embedded in it.</summary>
internal static class PageFrame
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>Everything up to the first section.</summary>
    public static void Begin(HtmlWriter html, ReportOptions options, IEnumerable<(string Id, string Name)> sections)
    {
        html.Line("<!DOCTYPE html>");
        html.Line("<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line("<meta name=\"color-scheme\" content=\"light dark\">");
        html.Write($"<title>{options.Title}</title><style>");
        html.Line(Style.Value);
        html.Line("</style></head><body>");
        html.Write($"<header><h1>{options.Title}</h1>");
        if (options.Date is { } date)
            html.Write($"<p class=\"date\"><time>{date:yyyy-MM-dd}</time></p>");
        html.Write($"<nav aria-label=\"Sections\">");
        foreach ((string id, string name) in sections)
            html.Write($"<a href=\"#{id}\">{name}</a> ");
        html.Line("</nav></header><main>");
    }

    /// <summary>Everything behind the last section.</summary>
    public static void End(HtmlWriter html) => html.Line("</main></body></html>");

    private static string ReadStyle()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("The assembly holds no resource 'report.css'. Build it from a whole source tree.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
