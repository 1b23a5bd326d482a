namespace StanceML.Tables;

/// <summary>A list that is filled anew for each text and keeps its room. Not thread-safe.</summary>
/// <remarks>
/// The framework's list of a type of ours is compiled at every start, method by method, also where the assembly was compiled ahead;
/// this one is compiled ahead with it.
/// </remarks>
internal sealed class ScratchList<T>
    where T : struct
{
#if DEBUG
    // Tiny, so that every test run also tests growth.
    private const int FirstRoom = 1;
#else
    private const int FirstRoom = 16;
#endif

    private T[] _items = new T[FirstRoom];

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The items; not to be used any more once one is added.</summary>
    public Span<T> Span => new(_items, 0, Count);

    /// <summary>The items, for reading; not to be used any more once one is added.</summary>
    public ReadOnlySpan<T> Items => new(_items, 0, Count);

    /// <summary>An item in its place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none with the number.</exception>
    public ref T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(index));
            return ref _items[index];
        }
    }

    /// <summary>Drops all items.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds an item behind the last.</summary>
    public void Add(in T item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = item;
    }

    /// <summary>Adds an item before another, or behind the last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public void Insert(int index, in T item)
    {
        if ((uint)index > (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (Count == _items.Length)
            Grow();
        Array.Copy(_items, index, _items, index + 1, Count - index);
        _items[index] = item;
        Count++;
    }

    /// <summary>Takes an item out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none with the number.</exception>
    public void RemoveAt(int index)
    {
        if ((uint)index >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(index));
        Count--;
        Array.Copy(_items, index + 1, _items, index, Count - index);
    }

    private void Grow()
    {
        var items = new T[Count * 2];
        Array.Copy(_items, items, Count);
        _items = items;
    }
}
