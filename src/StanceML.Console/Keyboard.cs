using System.Text;

namespace StanceML.Cli;

/// <summary>Single key presses: from the keyboard where there is one, else the characters of standard input.</summary>
internal sealed class Keyboard(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    private readonly StreamReader? _script = terminal.HasKeyboard ? null : new StreamReader(terminal.OpenRead("-"), new UTF8Encoding(false));

    /// <summary>The next key; null at the end of the input.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled while nobody pressed a key.</exception>
    public char? Read(CancellationToken cancellationToken)
    {
        if (_script is not null)
        {
            int read;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                read = _script.Read();
            }
            while (read is '\r' or '\n');
            return read < 0 ? null : (char)read;
        }

        // A waiting ReadKey would sleep through Ctrl-C.
        while (!Console.KeyAvailable)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Thread.Sleep(Pause);
        }

        ConsoleKeyInfo key = Console.ReadKey(intercept: true);
        return key.Key is ConsoleKey.Backspace ? 'u' : key.KeyChar;
    }

    public void Dispose() => _script?.Dispose();
}
