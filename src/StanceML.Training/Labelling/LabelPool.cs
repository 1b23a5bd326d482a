using StanceML.Training.Data;

namespace StanceML.Training.Labelling;

/// <summary>Turns statements into questions: one for each country that is named, or one for a topic, and one for the tone.</summary>
public static class LabelPool
{
    /// <summary>The questions of each statement; statements without any are left out.</summary>
    /// <param name="statements">The text; labels that stand there are not shown and not asked again.</param>
    /// <param name="topic">A topic to ask about instead of countries; null for countries.</param>
    /// <param name="withTone">Whether the tone is asked too.</param>
    public static IReadOnlyList<IReadOnlyList<LabelItem>> Of(IEnumerable<LabelledStatement> statements, string? topic = null, bool withTone = false)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var pool = new List<IReadOnlyList<LabelItem>>();
        foreach (LabelledStatement statement in statements)
        {
            LabelledStatement bare = statement with { Targets = [], Sentiment = null };
            List<LabelItem> items = topic is null ? Countries(bare) : [new LabelItem(bare, new LabelledTarget { Name = topic, Stance = Stance.Neutral }, [])];
            if (withTone)
                items.Add(new LabelItem(bare, null, []));
            if (items.Count > 0)
                pool.Add(items);
        }

        return pool;
    }

    private static List<LabelItem> Countries(LabelledStatement statement) =>
        [.. Gazetteer.Default.Find(statement.Text, statement.Date)
            .Where(mention => mention.Counts && mention.Kind != MentionKind.Bloc)
            .GroupBy(mention => mention.Country)
            .Select(country => new LabelItem(
                statement,
                new LabelledTarget
                {
                    Code = country.Key.Code,
                    Mention = country.First().Span.In(statement.Text).ToString(),
                    Span = country.First().Span,
                    Stance = Stance.Neutral,
                },
                [.. country.Select(mention => mention.Span)]))];
}
