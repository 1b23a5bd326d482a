using System.Text;
using StanceML.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
return await StanceCommand.RunAsync(args, new Terminal(Console.Out, Console.Error, Console.OpenStandardInput), cancellation.Token);
