using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using StanceML.Json;

namespace StanceML.Tests.Json;

[TestClass]
public sealed class JsonBytesTests
{
    [TestMethod]
    [DataRow("", "")]
    [DataRow("plain", "plain")]
    [DataRow("a \"b\" \\ c", "a \\\"b\\\" \\\\ c")]
    [DataRow("tab\tend\nzero\0", "tab\\tend\\nzero\\u0000")]
    [DataRow("Élysée “x” & <y>", "Élysée “x” & <y>")]
    public void Text_Special_IsEscaped(string text, string expected) => Assert.AreEqual($$"""{"t":"{{expected}}"}""", Bytes(text));

    [TestMethod]
    public void Text_AnyCharacters_IsWhatTheFrameworkWrites() =>
        Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\0', '\u00FF'], Gen.Char['\u2000', '\u20FF']), 0, 40].Sample(text => Assert.AreEqual(Framework(text), Bytes(text)));

    [TestMethod]
    public void Text_Utf8_IsWhatCharactersBecome() =>
        Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\0', '\u00FF']), 0, 40].Sample(text =>
        {
            var bytes = new JsonBytes();
            bytes.StartObject();
            bytes.Text("t"u8, Encoding.UTF8.GetBytes(text));
            bytes.EndObject();
            Assert.AreEqual(Bytes(text), Encoding.UTF8.GetString(bytes.Written));
        });

    [TestMethod]
    public void Members_AreParted_LinesAreNot()
    {
        var bytes = new JsonBytes();
        for (int line = 0; line < 2; line++)
        {
            bytes.StartObject();
            bytes.Number("n"u8, int.MinValue);
            bytes.StartArray("a"u8);
            for (int i = 0; i < 2; i++)
            {
                bytes.StartObject();
                bytes.Flag("f"u8, i == 0);
                bytes.Null("z"u8);
                bytes.EndObject();
            }

            bytes.EndArray();
            bytes.StartObject("o"u8);
            bytes.EndObject();
            bytes.Word("w"u8, "word");
            bytes.EndObject();
            bytes.EndLine();
        }

        const string Line = """{"n":-2147483648,"a":[{"f":true,"z":null},{"f":false,"z":null}],"o":{},"w":"word"}""" + "\n";
        Assert.AreEqual(Line + Line, Encoding.UTF8.GetString(bytes.Written));
    }

    [TestMethod]
    [DataRow(0f, "0")]
    [DataRow(1f, "1")]
    [DataRow(0.5f, "0.5")]
    [DataRow(-0.000001f, "-0.000001")]
    [DataRow(0.0000004f, "0")]
    [DataRow(12.25f, "12.25")]
    [DataRow(1234567f, "1234567")]
    public void Score_IsRoundedToSixDigits(float value, string expected)
    {
        Span<byte> digits = stackalloc byte[ScoreDigits.Room];
        Assert.AreEqual(expected, Encoding.ASCII.GetString(digits[..ScoreDigits.Write(value, digits)]));
    }

    private static string Bytes(string text)
    {
        var bytes = new JsonBytes();
        bytes.StartObject();
        bytes.Text("t"u8, text);
        bytes.EndObject();
        return Encoding.UTF8.GetString(bytes.Written);
    }

    private static string Framework(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("t"u8, text);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
