using System.Globalization;
using System.Net;
using System.Text;

namespace StanceML.Training.Evaluation;

/// <summary>A small chart with both axes in shares, drawn as SVG that takes its colours from the page. Not thread-safe.</summary>
internal sealed class SvgChart
{
    private const int Width = 420, Height = 300, Left = 54, Right = 12, Top = 14, Bottom = 44;

    private readonly StringBuilder _svg = new();
    private readonly double _low;

    /// <summary>Draws the axes.</summary>
    /// <param name="title">What a screen reader says.</param>
    /// <param name="across">Label of the horizontal axis, from 0 to 1.</param>
    /// <param name="up">Label of the vertical axis.</param>
    /// <param name="low">Where the vertical axis begins; it ends at 1.</param>
    public SvgChart(string title, string across, string up, double low)
    {
        _low = low;
        Append($"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\">");
        for (int tenth = 0; tenth <= 10; tenth += 2)
        {
            double share = tenth / 10.0;
            Append($"<line class=\"grid\" x1=\"{X(share)}\" y1=\"{Y(low)}\" x2=\"{X(share)}\" y2=\"{Y(1)}\"/>");
            Append($"<text class=\"tick\" x=\"{X(share)}\" y=\"{Height - Bottom + 16}\" text-anchor=\"middle\">{share:0.0}</text>");
        }

        double step = low < 0.4 ? 0.2 : low < 0.8 ? 0.1 : 0.05;
        for (double share = low; share <= 1.0001; share += step)
        {
            Append($"<line class=\"grid\" x1=\"{X(0)}\" y1=\"{Y(share)}\" x2=\"{X(1)}\" y2=\"{Y(share)}\"/>");
            Append($"<text class=\"tick\" x=\"{Left - 6}\" y=\"{Y(share) + 4}\" text-anchor=\"end\">{share:0.0#}</text>");
        }

        Append($"<text x=\"{X(0.5)}\" y=\"{Height - 8}\" text-anchor=\"middle\">{WebUtility.HtmlEncode(across)}</text>");
        Append($"<text transform=\"translate(12 {Y((1 + low) / 2)}) rotate(-90)\" text-anchor=\"middle\">{WebUtility.HtmlEncode(up)}</text>");
    }

    /// <summary>A line through points.</summary>
    public void Line(string style, IEnumerable<(double X, double Y)> points) =>
        Append($"<polyline class=\"{style}\" points=\"{string.Join(' ', points.Select(point => Invariant($"{X(point.X)},{Y(point.Y)}")))}\"/>");

    /// <summary>A bar from the foot of the chart.</summary>
    public void Bar(string style, double from, double to, double value, string hint)
    {
        double top = Y(Math.Max(value, _low));
        Append($"<rect class=\"{style}\" x=\"{X(from) + 1}\" y=\"{top}\" width=\"{X(to) - X(from) - 2}\" height=\"{Y(_low) - top}\"><title>{WebUtility.HtmlEncode(hint)}</title></rect>");
    }

    /// <summary>The finished picture.</summary>
    public string Close() => _svg.Append("</svg>").ToString();

    private static double X(double share) => Math.Round(Left + (share * (Width - Left - Right)), 1);

    private double Y(double share) => Math.Round(Height - Bottom - ((share - _low) / (1 - _low) * (Height - Top - Bottom)), 1);

    private void Append(FormattableString part) => _svg.Append(Invariant(part)).Append('\n');

    private static string Invariant(FormattableString part) => part.ToString(CultureInfo.InvariantCulture);
}
