using System.Diagnostics;
using System.Globalization;

namespace StanceML.Cli;

/// <summary>One line of progress that is drawn over itself, from the first second on. Not thread-safe.</summary>
internal sealed class ProgressLine(Terminal terminal, TimeSpan? patience = null) : IProgress<long>, IDisposable
{
    private const int BarWidth = 24;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1), Pause = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _due = patience ?? Patience;
    private int _drawn;

    /// <summary>Draws, if it is time to and somebody watches.</summary>
    /// <param name="share">How much is done, 0 to 1; null when nobody knows.</param>
    /// <param name="count">Records so far.</param>
    public void Report(double? share, long count)
    {
        if (!terminal.IsInteractive || _clock.Elapsed < _due)
            return;
        _due = _clock.Elapsed + Pause;
        string bar = share is { } done
            ? string.Create(CultureInfo.InvariantCulture, $"{new string('━', (int)(BarWidth * done)).PadRight(BarWidth, '·')} {(int)(done * 100),3}%  ")
            : "";
        string line = string.Create(CultureInfo.InvariantCulture, $"{bar}{count:N0} records, {count / _clock.Elapsed.TotalSeconds:N0} a second");
        terminal.Messages.Write('\r' + line.PadRight(_drawn));
        terminal.Messages.Flush();
        _drawn = line.Length;
    }

    /// <summary>Draws the count alone, if it is time to and somebody watches.</summary>
    public void Report(long value) => Report(null, value);

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        if (_drawn > 0)
            terminal.Messages.Write('\r' + new string(' ', _drawn) + '\r');
        _drawn = 0;
    }
}
