using System.Runtime.CompilerServices;
using StanceML.Tables;

namespace StanceML.Features;

/// <summary>The features of one statement or target in the order in which they were found, reused from text to text. Not thread-safe.</summary>
/// <remarks>Scoring reads the buffer in one tight loop, so that extraction and look-up do not wait for each other.</remarks>
internal sealed class FeatureBuffer
{
#if DEBUG
    // Tiny, so that every test run also tests growth.
    private const int FirstRoom = 4;
#else
    private const int FirstRoom = 512;
#endif

    private Feature[] _features = new Feature[FirstRoom];
    private FeatureHit[] _hits = new FeatureHit[FirstRoom];
    private int _count, _lookedUp;

    /// <summary>The features.</summary>
    public ReadOnlySpan<Feature> Features => new(_features, 0, _count);

    /// <summary>Those that have weights, of all that were looked up.</summary>
    public ReadOnlySpan<FeatureHit> Hits => new(_hits, 0, HitCount);

    /// <summary>How many have weights.</summary>
    public int HitCount { get; private set; }

    /// <summary>Room for the hits of some features that were not looked up yet.</summary>
    public Span<FeatureHit> HitRoom(int count) => new(_hits, HitCount, count);

    /// <summary>A sink that fills this buffer.</summary>
    public Sink Writer => new(this);

    public void Clear() => _count = _lookedUp = HitCount = 0;

    /// <summary>Takes the features, up to one, that were not looked up yet.</summary>
    public ReadOnlySpan<Feature> Next(int until)
    {
        ReadOnlySpan<Feature> next = new(_features, _lookedUp, until - _lookedUp);
        _lookedUp = until;
        return next;
    }

    /// <summary>Keeps what was written into the first of <see cref="HitRoom"/>.</summary>
    public void AddHits(int count) => HitCount += count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ulong hash, float value, int token, int count)
    {
        int at = _count;
        Feature[] features = _features;
        if ((uint)at >= (uint)features.Length)
            features = Grow();
        features[at] = new Feature(hash, value, token);
        _count = at + count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Feature[] Grow()
    {
        Array.Resize(ref _features, _features.Length * 2);
        Array.Resize(ref _hits, _features.Length);
        return _features;
    }

    /// <summary>Adds what it is given to its buffer.</summary>
    internal readonly struct Sink(FeatureBuffer buffer) : IFeatureSink
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong feature, float value, int token) => buffer.Add(feature, value, token, 1);

        /// <remarks>What is not there is written over by the next.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void AddIf(bool isThere, ulong feature, float value, int token) => buffer.Add(feature, value, token, Truth.Bit(isThere));
    }
}
