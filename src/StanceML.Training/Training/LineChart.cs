using System.Globalization;
using System.Security;
using System.Text;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>Draws lines with intervals as one SVG that stands alone, readable on light and dark pages.</summary>
/// <param name="title">What the picture shows.</param>
/// <param name="across">What the horizontal axis counts; it is drawn on a logarithmic scale.</param>
/// <param name="up">What the vertical axis measures.</param>
internal sealed class LineChart(string title, string across, string up)
{
    private const int Width = 760, Height = 440, Left = 64, Right = 200, Top = 48, Bottom = 56;

    // Okabe and Ito 2008: told apart by colour-blind eyes.
    private static readonly string[] Colors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"];

    private readonly List<(string Name, IReadOnlyList<(double X, Interval Y)> Points)> _lines = [];

    /// <summary>Adds a line; its points rise in x, above 0.</summary>
    public LineChart Add(string name, IReadOnlyList<(double X, Interval Y)> points)
    {
        if (points.Count > 0)
            _lines.Add((name, points));
        return this;
    }

    /// <summary>The picture as a file, for light and dark screens.</summary>
    public string ToSvg() => Draw("<style>text{fill:#222}.grid{stroke:#ccc}.page{fill:#fff}@media(prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#444}.page{fill:#161616}}</style>");

    /// <summary>The picture in a page that colours its text, .grid and .page.</summary>
    public string ToInlineSvg() => Draw("");

    private string Draw(string style)
    {
        (double lowX, double highX) = Range(point => point.X, point => point.X);
        (double lowY, double highY) = Range(point => Bounds(point.Y).Low, point => Bounds(point.Y).High);
        lowY = Math.Floor((lowY * 20) - 0.2) / 20;
        highY = Math.Ceiling((highY * 20) + 0.2) / 20;
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"13\">");
        Line(svg, $"{style}");
        Line(svg, $"<title>{Escape(title)}</title><rect class=\"page\" width=\"{Width}\" height=\"{Height}\"/>");
        Line(svg, $"<text x=\"{Left}\" y=\"26\" font-size=\"16\" font-weight=\"600\">{Escape(title)}</text>");
        double step = highY - lowY > 0.5 ? 0.1 : 0.05;
        for (double y = lowY; y <= highY + 1e-9; y += step)
            Line(svg, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(y):F1}\" y2=\"{Y(y):F1}\"/><text x=\"{Left - 8}\" y=\"{Y(y) + 4:F1}\" text-anchor=\"end\">{y:F2}</text>");
        double before = double.MinValue;
        foreach (double x in _lines.SelectMany(line => line.Points.Select(point => point.X)).Distinct().Order())
        {
            if (X(x) - before < 48)
                continue;
            before = X(x);
            Line(svg, $"<text x=\"{X(x):F1}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{x:N0}</text>");
        }

        Line(svg, $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 14}\" text-anchor=\"middle\">{Escape(across)}</text>");
        Line(svg, $"<text transform=\"translate(18 {(Top + Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{Escape(up)}</text>");
        for (int i = 0; i < _lines.Count; i++)
            Draw(svg, i);
        Line(svg, $"</svg>");
        return svg.ToString();

        double X(double x) => highX <= lowX ? (Left + Width - Right) / 2.0 : Left + ((Math.Log(x) - Math.Log(lowX)) / (Math.Log(highX) - Math.Log(lowX)) * (Width - Left - Right));

        double Y(double y) => Height - Bottom - ((y - lowY) / (highY - lowY) * (Height - Top - Bottom));

        void Draw(StringBuilder svg, int number)
        {
            (string name, IReadOnlyList<(double X, Interval Y)> points) = _lines[number];
            string color = Colors[number % Colors.Length];
            Line(svg, $"<polyline fill=\"none\" stroke=\"{color}\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X):F1},{Y(point.Y.Value):F1}")))}\"/>");
            foreach ((double x, Interval y) in points)
                Line(svg, $"<line stroke=\"{color}\" x1=\"{X(x):F1}\" x2=\"{X(x):F1}\" y1=\"{Y(Bounds(y).Low):F1}\" y2=\"{Y(Bounds(y).High):F1}\"/><circle fill=\"{color}\" cx=\"{X(x):F1}\" cy=\"{Y(y.Value):F1}\" r=\"3.5\"/>");
            int at = Top + (number * 22);
            Line(svg, $"<rect fill=\"{color}\" x=\"{Width - Right + 14}\" y=\"{at - 9}\" width=\"14\" height=\"4\"/><text x=\"{Width - Right + 34}\" y=\"{at - 2}\">{Escape(name)}</text>");
        }
    }

    private (double Low, double High) Range(Func<(double X, Interval Y), double> low, Func<(double X, Interval Y), double> high) => _lines.Count == 0
        ? (1, 2)
        : (_lines.SelectMany(line => line.Points).Min(low), _lines.SelectMany(line => line.Points).Max(high));

    // A point without an interval is a point.
    private static (double Low, double High) Bounds(Interval value) => value.HasBounds ? (value.Low, value.High) : (value.Value, value.Value);

    private static string Escape(string text) => SecurityElement.Escape(text) ?? "";

    private static void Line(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
