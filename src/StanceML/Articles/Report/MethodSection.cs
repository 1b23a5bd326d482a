namespace StanceML.Articles.Report;

/// <summary>The box that says how sure the judgements are and how they were made.</summary>
internal static class MethodSection
{
    public static void Write(HtmlWriter html, ReportOptions options, IReadOnlyCollection<Judgement> judgements)
    {
        html.Line("<section id=\"made\" class=\"box\"><h2>How sure, and how made</h2>");
        if (judgements.Count > 0)
        {
            int undecided = judgements.Count(judgement => !judgement.IsDecided);
            double mean = judgements.Average(judgement => (double)judgement.Probabilities[judgement.Stance]);
            html.Write($"<p>The likeliest stance has a mean probability of {mean:F2}; {undecided} of {judgements.Count} judgements are undecided, marked “?”. The probabilities are calibrated: of judgements given 0.70, about seven in ten should be right on news like that the model was measured on.</p>");
        }

        html.Line("<p>A program read each sentence by itself. It knows no facts and follows no argument: a stance may be missed, and irony taken at its word. Holders are found by rules from the words of the sentence. Country names do not move the scores. Read the sentence before you rely on its judgement.</p>");
        if (options.Model is { } model)
            html.Write($"<p>Model {model.Name} {model.Id}, {model.Bytes:#,0} bytes, trained on {model.Statements:#,0} statements with {model.Targets:#,0} targets; a judgement is undecided below a probability of {model.AbstentionThreshold:F2}.</p>");
        html.Line("</section>");
    }
}
