using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using StanceML.Training;

namespace StanceML.Cli;

/// <summary>Shows how a training goes: bars on a terminal, lines where the messages are redirected.</summary>
internal static class TrainingDisplay
{
    /// <summary>Runs work on labelled files that reports its progress; where they are too little for it, the error names them.</summary>
    public static T Run<T>(Terminal terminal, IEnumerable<string> files, Func<IProgress<TrainingProgress>, T> work)
    {
        try
        {
            return Shown(terminal, work);
        }
        catch (TooLittleDataException few)
        {
            throw new FormatException($"{string.Join(' ', files)}: {few.Message}", few);
        }
    }

    private static T Shown<T>(Terminal terminal, Func<IProgress<TrainingProgress>, T> work)
    {
        if (!terminal.IsInteractive)
            return work(new Lines(terminal.Messages));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Messages) });
        return console.Progress()
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context => work(new Bars(context)));
    }

    /// <summary>What a stage is at, with the time that it takes at the most where passes are counted.</summary>
    internal static string Describe(TrainingProgress value, TimeSpan elapsed)
    {
        if (value.Loss is { } loss)
            return string.Create(CultureInfo.InvariantCulture, $"{value.Stage}: {value.Pass} passes, loss {loss:F4}");
        if (value.Detail is not null)
            return Left(value.Share ?? 0, elapsed) is { } left ? $"{value.Stage}: {value.Detail}, {left} left" : $"{value.Stage}: {value.Detail}";
        if (value.Pass == 0)
            return value.Stage;
        string most = value.MostPasses > value.Pass && Left((double)value.Pass / value.MostPasses, elapsed) is { } rest ? $", at most {rest} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{value.Stage}: pass {value.Pass}{most}");
    }

    private static string? Left(double share, TimeSpan elapsed)
    {
        if (share <= 0.01 || share >= 1 || elapsed < TimeSpan.FromSeconds(1))
            return null;
        double seconds = elapsed.TotalSeconds * (1 - share) / share;
        return seconds < 100
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds)} s")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds / 60)} min");
    }

    /// <summary>A bar a stage. Thread-safe: folds report from several threads.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<TrainingProgress>
    {
        private readonly Lock _lock = new();
        private readonly Stopwatch _clock = new();
        private ProgressTask? _task;
        private string _stage = "";

        public void Report(TrainingProgress value)
        {
            lock (_lock)
            {
                if (value.Stage != _stage)
                {
                    Finish();
                    _stage = value.Stage;
                    _clock.Restart();
                    _task = context.AddTask(Markup.Escape(value.Stage), maxValue: 1);
                    _task.IsIndeterminate = value.Share is null && value.Pass == 0;
                }

                _task!.Description = Markup.Escape(Describe(value, _clock.Elapsed));
                if (value.Share is { } share)
                    _task.Value = share;
                else if (value.MostPasses > 0)
                    _task.Value = (double)value.Pass / value.MostPasses;
            }
        }

        private void Finish()
        {
            if (_task is null)
                return;
            _task.IsIndeterminate = false;
            _task.Value = 1;
            _task.StopTask();
        }
    }

    /// <summary>A line a stage, every twentieth pass, every fold and trial.</summary>
    private sealed class Lines(TextWriter messages) : IProgress<TrainingProgress>
    {
        private readonly Lock _lock = new();
        private readonly Stopwatch _clock = new();
        private string _stage = "";

        public void Report(TrainingProgress value)
        {
            lock (_lock)
            {
                bool first = value.Stage != _stage;
                if (first)
                    _clock.Restart();
                _stage = value.Stage;
                if (value.Detail is not null || value.Loss is not null || (value.Pass > 0 && value.Pass % 20 == 0))
                    messages.WriteLine($"  {Describe(value, _clock.Elapsed)}");
                else if (first)
                    messages.WriteLine(value.Stage);
            }
        }
    }
}
