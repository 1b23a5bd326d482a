namespace StanceML.Geography;

/// <summary>Codes and display names of all countries. Immutable and thread-safe.</summary>
internal sealed class CountryList
{
    private static readonly Lazy<CountryList> Shared = new(() => new CountryList());

    // Place plus one by the two letters of the code.
    private readonly short[] _byLetters = new short[26 * 26];

    private CountryList()
    {
        string[] lines = GazetteerTable.Embedded.Countries;
        Codes = new string[lines.Length];
        Alpha3 = new string[lines.Length];
        Names = new string[lines.Length];
        for (int place = 0; place < lines.Length; place++)
        {
            string[] cells = lines[place].Split('\t');
            (Codes[place], Alpha3[place], Names[place]) = (cells[0], cells[1], cells[2]);
            _byLetters[Slot(Codes[place])] = (short)(place + 1);
        }
    }

    public static CountryList Default => Shared.Value;

    public string[] Codes { get; }

    public string[] Alpha3 { get; }

    public string[] Names { get; }

    // Made when somebody asks: judging does not, and a list of a type of ours costs time at the start.
    public IReadOnlyList<Country> Countries => field ??= Array.AsReadOnly(Enumerable.Range(0, Codes.Length).Select(place => new Country(place)).ToArray());

    /// <summary>Gives the place of a code in the list, or -1.</summary>
    public int PlaceOf(ReadOnlySpan<char> code)
    {
        int slot = Slot(code);
        return slot < 0 ? -1 : _byLetters[slot] - 1;
    }

    /// <summary>The code that was meant by one in use outside the standard or by three letters, or null.</summary>
    public string? Meant(ReadOnlySpan<char> code)
    {
        if (code.Equals("UK", StringComparison.OrdinalIgnoreCase))
            return "GB";
        if (code.Equals("EL", StringComparison.OrdinalIgnoreCase))
            return "GR";
        for (int place = 0; place < Alpha3.Length; place++)
        {
            if (code.Equals(Alpha3[place], StringComparison.OrdinalIgnoreCase))
                return Codes[place];
        }

        return null;
    }

    private static int Slot(ReadOnlySpan<char> code) =>
        code.Length == 2 && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1])
            ? (((code[0] | 0x20) - 'a') * 26) + ((code[1] | 0x20) - 'a')
            : -1;
}
