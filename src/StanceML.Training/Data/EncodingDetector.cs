using System.Text;
using System.Text.Unicode;

namespace StanceML.Training.Data;

/// <summary>Tells the encoding of a text from all its bytes. Not thread-safe.</summary>
/// <remarks>
/// A byte order mark decides. Without one: UTF-8 if it is valid, or if most of its non-ASCII characters are
/// (the broken lines are then refused one by one, for a file that mixes encodings cannot be guessed). Else
/// GB18030, if nearly all non-ASCII bytes come as its pairs and there are enough of them to tell; else
/// windows-1252, which holds latin-1.
/// </remarks>
internal sealed class EncodingDetector
{
    // Fewer double bytes than this are no proof: a few bytes of noise form valid pairs as well.
    private const int EnoughPairs = 8;

    private readonly byte[] _carry = new byte[4];
    private int _carried;
    private long _validMultibyte;
    private long _invalidBytes;
    private long _pairs;
    private long _loneHighBytes;
    private int _lead = -1;
    private long _length;
    private long _nuls;
    private readonly byte[] _first = new byte[4];

    /// <summary>Whether the bytes are no text: more than one in a hundred is NUL, and it is not UTF-16.</summary>
    public bool IsBinary => Mark is null && _nuls * 100 > _length;

    /// <summary>Takes in the next bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length && _length + i < 4; i++)
            _first[(int)_length + i] = bytes[i];
        _length += bytes.Length;
        _nuls += bytes.Count((byte)0);
        CountPairs(bytes);
        CountUtf8(bytes);
    }

    /// <summary>The encoding of everything that was added.</summary>
    public Encoding Finish()
    {
        _invalidBytes += _carried;
        _carried = 0;
        if (Mark is { } marked)
            return marked;
        if (_invalidBytes == 0 || _validMultibyte > _invalidBytes)
            return Encoding.UTF8;
        bool chinese = _pairs >= EnoughPairs && _pairs >= 4 * _loneHighBytes;
        return CodePagesEncodingProvider.Instance.GetEncoding(chinese ? 54936 : 1252)!;
    }

    /// <summary>The encoding that a byte order mark tells; null without one.</summary>
    public Encoding? Mark => _first switch
    {
        [0xEF, 0xBB, 0xBF, _] when _length >= 3 => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0] when _length >= 4 => Encoding.UTF32,
        [0xFF, 0xFE, _, _] when _length >= 2 => Encoding.Unicode,
        [0xFE, 0xFF, _, _] when _length >= 2 => Encoding.BigEndianUnicode,
        // Without a mark, ASCII in UTF-16 has a NUL in every other byte.
        [> 0, 0, > 0, 0] when _length >= 4 => Encoding.Unicode,
        [0, > 0, 0, > 0] when _length >= 4 => Encoding.BigEndianUnicode,
        _ => null,
    };

    private void CountUtf8(ReadOnlySpan<byte> bytes)
    {
        // A character may be cut by the border between two chunks.
        while (_carried > 0 && bytes.Length > 0)
        {
            _carry[_carried++] = bytes[0];
            bytes = bytes[1..];
            var status = Rune.DecodeFromUtf8(_carry.AsSpan(0, _carried), out _, out int used);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                continue;
            if (status == System.Buffers.OperationStatus.Done)
                _validMultibyte++;
            else
                _invalidBytes += used;
            int left = _carried - used;
            _carry.AsSpan(used, left).CopyTo(_carry);
            _carried = left > 0 && _carry[0] < 0x80 ? 0 : left;
        }

        while (true)
        {
            int high = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
                return;
            bytes = bytes[high..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out int used);
            if (status == System.Buffers.OperationStatus.NeedMoreData && bytes.Length < 4)
            {
                bytes.CopyTo(_carry);
                _carried = bytes.Length;
                return;
            }

            if (status == System.Buffers.OperationStatus.Done)
                _validMultibyte++;
            else
                _invalidBytes += used;
            bytes = bytes[used..];
        }
    }

    private void CountPairs(ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            if (_lead >= 0)
            {
                // Punctuation, Cyrillic and the common Hanzi have both bytes high.
                bool pair = b >= 0xA1 && _lead is >= 0xA1 and <= 0xF7;
                _lead = -1;
                if (pair)
                {
                    _pairs++;
                    continue;
                }

                _loneHighBytes++;
            }

            if (b >= 0x80)
                _lead = b;
        }
    }
}
