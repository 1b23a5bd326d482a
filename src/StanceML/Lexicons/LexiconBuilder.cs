using System.Globalization;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Lexicons;

/// <summary>Builds the lexicon from its tables: words.tsv (classes), frames.tsv (expressions), valence.tsv (good and bad).</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IrregularVerb> _irregularVerbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _irregularPlurals = new(StringComparer.Ordinal);
    private readonly List<Expression> _expressions = [];
    private readonly List<(int Node, ushort Expression)> _ends = [];
    private readonly OrderedDictionary<ulong, int> _firsts = [], _steps = [];
    private readonly Dictionary<string, ulong> _hashes = new(StringComparer.Ordinal);
    private readonly HashSet<int> _continued = [];
    private readonly TokenBuffer _tokens = new();
    private int _nodes;

    /// <summary>The lexicon of the embedded tables.</summary>
    public static Lexicon FromResources()
    {
        var builder = new LexiconBuilder();
        builder.AddWords(TsvResource.Rows("words.tsv").ToArray());
        builder.AddExpressions(TsvResource.Rows("frames.tsv"));
        builder.AddValences(TsvResource.Rows("valence.tsv"));
        return builder.Build();
    }

    /// <summary>Adds rows of term, class, note.</summary>
    public void AddWords(IReadOnlyList<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            if (row[1] == "irregular")
            {
                string[] parts = row[2].Split('|');
                _irregularVerbs[row[0]] = new IrregularVerb(
                    Variants(parts, 0), Variants(parts, 1),
                    parts.Length > 2 && parts[2].Length > 1 ? parts[2].Split('/')[0] : null,
                    parts.Length > 3 && parts[3].Length > 1 ? parts[3].Split('/')[0] : null);
            }
            else if (row[1] == "irregular-noun")
            {
                _irregularPlurals[row[0]] = row[2].Split('/')[0];
            }
        }

        foreach (string[] row in rows)
            AddWord(row[0].ToLowerInvariant(), row[1], row.Length > 2 ? row[2] : "");
        foreach ((string verb, _) in _irregularVerbs)
            AddVerb(verb, WordClasses.None);
        foreach ((string noun, string plural) in _irregularPlurals)
        {
            Add(noun, noun, WordClasses.Noun);
            Add(plural, noun, WordClasses.PluralNoun);
        }
    }

    /// <summary>Adds rows of term, part, object, subject, strength, prepositions, note, class.</summary>
    public void AddExpressions(IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            string term = row[0].ToLowerInvariant();
            char part = row[1][0];
            var expression = new Expression(
                WordHash.Join(part, Hash(term)), Prepositions.Parse(row[5]), part, Score(row[2]), Score(row[3]), Score(row[4]),
                row.Length > 7 ? ParseClass(row[7]) : ExpressionClass.Other);
            int number = _expressions.Count;
            _expressions.Add(expression);
            string[] words = term.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string form in FirstForms(words, part))
            {
                // A lemma has several forms in one place; the rest of a phrase stands as it is.
                End(form, words, part, (ushort)number);
            }
        }
    }

    /// <summary>Adds rows of term, valence, kind.</summary>
    public void AddValences(IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            string term = row[0].ToLowerInvariant();
            if (term.Contains(' ', StringComparison.Ordinal))
                continue;
            sbyte valence = sbyte.Parse(row[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            switch (row[2])
            {
                case "v":
                    AddVerb(term, WordClasses.None, valence);
                    break;
                case "n":
                    AddNoun(term, WordClasses.None, valence);
                    break;
                case "a":
                    Add(term, term, WordClasses.Adjective, valence);
                    foreach (string form in Morphology.Compared(term))
                        Add(form, term, WordClasses.Adjective, valence);
                    break;
                default:
                    Add(term, term, WordClasses.Adverb, valence);
                    break;
            }
        }
    }

    /// <summary>Compiles what was added.</summary>
    public Lexicon Build() => new(TableBytes.Copy(Tables().Write()));

    private LexiconTables Tables()
    {
        var runs = new ExpressionRuns(_expressions);
        ILookup<int, ushort> ends = _ends.ToLookup(end => end.Node, end => end.Expression);
        uint Link(int node) => runs.Link([.. ends[node].Distinct()], _continued.Contains(node));

        var forms = new OrderedDictionary<ulong, LexicalEntry>();
        foreach ((string text, Form form) in _forms)
        {
            ulong hash = Hash(text);
            uint expressions = _firsts.TryGetValue(hash, out int node) ? Link(node) : 0;
            forms.TryAdd(hash, new LexicalEntry(Hash(form.Lemma), form.Classes, expressions, form.Valence, (sbyte)Prepositions.Number(hash), WordUses.Of(hash, form.Classes)));
        }

        var steps = new OrderedDictionary<ulong, uint>();
        foreach ((ulong key, int node) in _steps)
            steps.Add(key, Link(node));
        return new LexiconTables(forms, steps, runs.Rows, [.. _expressions]);
    }

    private static string[] Variants(string[] parts, int index) =>
        parts.Length > index && parts[index].Length > 0 && parts[index] != "-" ? parts[index].Split('/', ',') : [];

    private static sbyte Score(string text) => sbyte.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static ExpressionClass ParseClass(string name) =>
        Enum.TryParse(name.Replace("-", "", StringComparison.Ordinal), true, out ExpressionClass value) ? value : ExpressionClass.Other;

    private void AddWord(string term, string className, string note)
    {
        // Phrases are the expressions' part; affixes ("anti-", "-less") are read where the hyphen stands.
        if (term.Contains(' ', StringComparison.Ordinal) || term.Contains('-', StringComparison.Ordinal) || note.Contains("no-reversal", StringComparison.Ordinal))
            return;
        switch (className)
        {
            case "det": Add(term, term, WordClasses.Determiner); break;
            case "pron-subject" or "pron-object": Add(term, term, WordClasses.Pronoun); break;
            case "pron-possessive": Add(term, term, WordClasses.PossessivePronoun); break;
            case "prep": Add(term, term, WordClasses.Preposition); break;
            case "conj-coord" when term is "and" or "or" or "but" or "nor" or "&" or "yet": Add(term, term, WordClasses.Coordinator); break;
            case "conj-coord": Add(term, term, WordClasses.Adverb); break;
            case "conj-sub": Add(term, term, WordClasses.Subordinator); break;
            case "wh": Add(term, term, WordClasses.Relative); break;
            case "neg" when term.EndsWith("n't", StringComparison.Ordinal) || term == "cannot": Add(term, term, Contracted(term)); break;
            case "neg" when note.Contains("ellipsis", StringComparison.Ordinal) || note.Contains("prefix", StringComparison.Ordinal): break;
            case "neg": Add(term, term, WordClasses.Negation); break;
            case "neg-verb": AddVerb(term, WordClasses.NegatingHead); break;
            case "modal": Add(term, term, WordClasses.Modal); break;
            case "aux-be" when note.Contains("get", StringComparison.Ordinal): break;
            case "aux-be": Add(term, "be", WordClasses.Be); break;
            case "aux-have": Add(term, "have", WordClasses.Have); break;
            case "aux-do": Add(term, "do", WordClasses.Do); break;
            case "hedge": Add(term, term, WordClasses.Hedge); break;
            case "condition" when term is "could" or "had" or "should" or "would" or "were" or "might" or "then" or "given" or "once" or "when" or "whenever" or "whether" or "without": break;
            case "condition": Add(term, term, WordClasses.Condition); break;
            case "reporting" when note.Contains("noun", StringComparison.Ordinal) || note.Contains("adverbial", StringComparison.Ordinal): break;
            case "reporting": AddVerb(term, WordClasses.Reporting); break;
            case "thinking": AddVerb(term, WordClasses.Thinking); break;
            case "title": Add(term, term, WordClasses.Title); break;
            case "person-noun": AddNoun(term, WordClasses.PersonNoun); break;
            case "state-noun": AddNoun(term, WordClasses.StateNoun); break;
            case "place-noun": AddNoun(term, WordClasses.PlaceNoun); break;
            case "time-word": AddNoun(term, WordClasses.Time); break;
        }
    }

    private static WordClasses Contracted(string term) => term[..2] switch
    {
        "is" or "ar" or "wa" or "we" or "ai" => WordClasses.Be,
        "ha" => WordClasses.Have,
        "do" or "di" => WordClasses.Do,
        _ => WordClasses.Modal,
    };

    private void AddVerb(string verb, WordClasses extra, sbyte valence = 0)
    {
        foreach ((string form, WordClasses classes) in Morphology.Verb(verb, _irregularVerbs.GetValueOrDefault(verb)))
            Add(form, verb, classes | extra, valence);
    }

    private void AddNoun(string noun, WordClasses extra, sbyte valence = 0)
    {
        Add(noun, noun, WordClasses.Noun | extra, valence);
        Add(PluralOf(noun), noun, WordClasses.PluralNoun | extra, valence);
    }

    private string PluralOf(string noun) => _irregularPlurals.GetValueOrDefault(noun) ?? Morphology.Plural(noun);

    private void Add(string form, string lemma, WordClasses classes, sbyte valence = 0)
    {
        if (!_forms.TryGetValue(form, out Form? known))
            _forms.Add(form, known = new Form(lemma));
        known.Classes |= classes;
        if (valence != 0 && known.Valence == 0)
            known.Valence = valence;
    }

    // The forms that the first word of an expression takes; for nouns of one word also the plural.
    private IEnumerable<string> FirstForms(string[] words, char part)
    {
        string first = words[0];
        switch (part)
        {
            case 'v' when words.Length > 1 && first.EndsWith("ly", StringComparison.Ordinal) && first is not ("rely" or "ally" or "apply" or "reply" or "fly" or "supply" or "comply" or "imply" or "rally" or "bully"):
                // "warmly welcome": no verb of its own.
                Add(first, first, WordClasses.Adverb);
                return [first];
            case 'v':
                AddVerb(first, WordClasses.None);
                return Morphology.Verb(first, _irregularVerbs.GetValueOrDefault(first)).Select(form => form.Form).Distinct();
            case 'n' when words.Length == 1:
                AddNoun(first, WordClasses.None);
                return [first, PluralOf(first)];
            case 'n':
                AddNoun(words[^1], WordClasses.None);
                Add(first, first, WordClasses.None);
                return [first];
            case 'a' when words.Length == 1:
                Add(first, first, WordClasses.Adjective);
                foreach (string form in Morphology.Compared(first))
                    Add(form, first, WordClasses.Adjective);
                return [first, .. Morphology.Compared(first)];
            default:
                Add(first, first, WordClasses.None);
                return [first];
        }
    }

    private void End(string firstForm, string[] words, char part, ushort expression)
    {
        string phrase = words.Length == 1 ? firstForm : firstForm + " " + string.Join(' ', words[1..]);
        Walk(phrase, expression);
        // "take a swipe" also without its article: whatever stands there instead is passed over.
        if (part == 'v' && words.Skip(1).Any(IsDressing))
            Walk(firstForm + " " + string.Join(' ', words.Skip(1).Where(word => !IsDressing(word))), expression);
        // "war crime" also in the plural; "wall of shame" has its head first and is left.
        if (part == 'n' && words.Length > 1 && !words.Contains("of"))
            Walk(string.Join(' ', words[..^1]) + " " + PluralOf(words[^1]), expression);
    }

    private static bool IsDressing(string word) => word is "a" or "an" or "the" or "its" or "their" or "his";

    private void Walk(string phrase, ushort expression)
    {
        Tokenizer.Tokenize(phrase, _tokens);
        int node = -1;
        ulong key = 0;
        for (int i = 0; i < _tokens.Count; i++)
        {
            key = i == 0 ? _tokens[i].Hash : Lexicon.StepKey(key, _tokens[i].Hash);
            OrderedDictionary<ulong, int> known = i == 0 ? _firsts : _steps;
            if (!known.TryGetValue(key, out int next))
            {
                known.Add(key, next = _nodes++);
                _continued.Add(node);
            }

            node = next;
        }

        if (node >= 0)
            _ends.Add((node, expression));
        if (_tokens.Count > 1)
        {
            Token first = _tokens[0];
            string form = phrase.Substring(first.Start, first.Length);
            Add(form, form, WordClasses.None);
        }
    }

    private ulong Hash(string text)
    {
        if (_hashes.TryGetValue(text, out ulong hash))
            return hash;
        Tokenizer.Tokenize(text, _tokens);
        hash = _tokens.Count == 0 ? 1 : _tokens[0].Hash;
        for (int i = 1; i < _tokens.Count; i++)
            hash = WordHash.Join(hash, _tokens[i].Hash);
        _hashes.Add(text, hash);
        return hash;
    }

    private sealed class Form(string lemma)
    {
        public string Lemma { get; } = lemma;

        public WordClasses Classes { get; set; }

        public sbyte Valence { get; set; }
    }
}
