namespace StanceML.Articles.Report;

/// <summary>The strongest relations as a drawing: holders and targets on a circle, an arrow from each holder to its target.</summary>
internal static class RelationGraph
{
    private const int MostRelations = 14;
    private const double Width = 640, Height = 480, Radius = 185, Node = 27;

    public static void Write(HtmlWriter html, StanceMatrix matrix)
    {
        html.Line("<section id=\"relations\"><h2>Strongest relations</h2>");
        MatrixCell[] cells = [.. Relations.Strongest(matrix, MostRelations)];
        if (cells.Length == 0)
        {
            html.Line("<p>No stance toward a country was found.</p></section>");
            return;
        }

        string[] nodes = [.. cells.SelectMany(cell => new[] { Relations.ShortName(cell.Holder), cell.Target.Code }).Distinct()];
        html.Write($"<svg class=\"graph\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"Arrows from holders to targets; the matrix holds the same numbers\"><defs>");
        foreach (string stance in new[] { "against", "favor", "neutral" })
            html.Write($"<marker id=\"head-{stance}\" class=\"{stance}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\"/></marker>");
        html.Line("</defs>");
        foreach (MatrixCell cell in cells)
            Arrow(html, cell, Place(nodes, Relations.ShortName(cell.Holder)), Place(nodes, cell.Target.Code));
        foreach (string node in nodes)
        {
            (double x, double y) = Place(nodes, node);
            html.Write($"<g class=\"node\"><circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"{Node}\"/><text x=\"{x:F1}\" y=\"{y + 4.5:F1}\">{node}</text></g>");
        }

        html.Line("</svg><p class=\"legend\"><span class=\"key against\"></span> dashed: against &nbsp; <span class=\"key favor\"></span> solid: in favor; the number is the mean polarity, its thickness too.</p></section>");
    }

    private static (double X, double Y) Place(string[] nodes, string node)
    {
        double angle = (2 * Math.PI * Array.IndexOf(nodes, node) / nodes.Length) - (Math.PI / 2);
        return ((Width / 2) + (Radius * 1.3 * Math.Cos(angle)), (Height / 2) + (Radius * Math.Sin(angle)));
    }

    // A curve bent to the left of its direction, so that the two ways between two nodes stay apart.
    private static void Arrow(HtmlWriter html, MatrixCell cell, (double X, double Y) from, (double X, double Y) to)
    {
        double dx = to.X - from.X, dy = to.Y - from.Y, length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length < 1)
            return;
        double bend = 0.16 * length;
        double cx = ((from.X + to.X) / 2) + (dy / length * bend), cy = ((from.Y + to.Y) / 2) - (dx / length * bend);
        (double X, double Y) start = Toward(from, cx, cy), end = Toward(to, cx, cy);
        double lx = (0.25 * start.X) + (0.5 * cx) + (0.25 * end.X), ly = (0.25 * start.Y) + (0.5 * cy) + (0.25 * end.Y);
        string stance = Relations.Class(cell.Polarity);
        html.Write($"<g class=\"edge {stance}\"><path d=\"M{start.X:F1} {start.Y:F1}Q{cx:F1} {cy:F1} {end.X:F1} {end.Y:F1}\" stroke-width=\"{1.2 + (2.8 * Math.Abs(cell.Polarity)):F1}\" marker-end=\"url(#head-{stance})\"><title>{Relations.LongName(cell.Holder)} → {cell.Target.Name}: {cell.Polarity:+0.00;−0.00;0.00} in {cell.Count}</title></path><text x=\"{lx:F1}\" y=\"{ly:F1}\">{cell.Polarity:+0.0;−0.0;0.0}</text></g>");
    }

    private static (double X, double Y) Toward((double X, double Y) node, double x, double y)
    {
        double dx = x - node.X, dy = y - node.Y, length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        return (node.X + (dx / length * (Node + 3)), node.Y + (dy / length * (Node + 3)));
    }
}
