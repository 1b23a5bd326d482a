using System.Runtime.InteropServices;
using System.Text;
using StanceML.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Stream output = StandardStreams.OpenOutput();
using var cancellation = new CancellationTokenSource();
// A polite stop by a service manager or `timeout` ends as Ctrl-C does: nothing half-written.
using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var terminal = new Terminal(Console.Out, Console.Error, () => StandardStreams.OpenInput(cancellation.Token))
{
    IsInteractive = !Console.IsErrorRedirected,
    Bytes = output,
    HasKeyboard = !Console.IsInputRedirected,
};
return await StanceCommand.RunAsync(args, terminal, cancellation.Token);

void Stop(PosixSignalContext signal)
{
    // The second time, whoever waits has waited enough.
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}
