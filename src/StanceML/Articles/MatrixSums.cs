using System.Runtime.InteropServices;

namespace StanceML.Articles;

/// <summary>Adds judgements up by holder and target. Not thread-safe.</summary>
internal sealed class MatrixSums
{
    private readonly Dictionary<(Holder Holder, Country Target), Sums> _cells = [];

    /// <summary>Adds one judgement. A holder is never its own target: such a judgement says how the country speaks, not who opposes it.</summary>
    public void Add(Judgement judgement)
    {
        if (judgement.Holder.Kind == HolderKind.Country && judgement.Holder.Country == judgement.Target)
            return;
        ref Sums sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, (judgement.Holder, judgement.Target), out _);
        sums.Add(
            judgement.Stance == Stance.Against ? 1 : 0, judgement.Stance == Stance.Neutral ? 1 : 0, judgement.Stance == Stance.Favor ? 1 : 0,
            judgement.Polarity, 0);
    }

    /// <summary>Adds a cell of another matrix.</summary>
    public void Add(MatrixCell cell)
    {
        ref Sums sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, (cell.Holder, cell.Target), out _);
        sums.Add(cell.Against, cell.Neutral, cell.Favor, cell.Polarity, cell.PolarityDeviation * cell.PolarityDeviation * (cell.Count - 1));
    }

    /// <summary>The cells, the fullest first.</summary>
    public IEnumerable<MatrixCell> Cells() => _cells
        .Select(pair => pair.Value.ToCell(pair.Key.Holder, pair.Key.Target))
        .OrderByDescending(cell => cell.Count).ThenBy(cell => cell.Target).ThenBy(cell => cell.Holder.ToString(), StringComparer.Ordinal);

    private struct Sums
    {
        private int _against, _neutral, _favor;
        private double _mean, _squares;

        // Chan, Golub, LeVeque 1979: means and sums of squared deviations of two parts give those of the whole.
        public void Add(int against, int neutral, int favor, double mean, double squares)
        {
            int before = _against + _neutral + _favor, more = against + neutral + favor;
            if (more == 0)
                return;
            double apart = mean - _mean;
            _squares += squares + (apart * apart * before * more / (before + more));
            _mean += apart * more / (before + more);
            _against += against;
            _neutral += neutral;
            _favor += favor;
        }

        public readonly MatrixCell ToCell(Holder holder, Country target)
        {
            int count = _against + _neutral + _favor;
            return new MatrixCell(holder, target, _against, _neutral, _favor, _mean)
            {
                PolarityDeviation = count > 1 ? Math.Sqrt(_squares / (count - 1)) : 0,
            };
        }
    }
}
