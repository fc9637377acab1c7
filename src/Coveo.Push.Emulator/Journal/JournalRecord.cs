using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Coveo.Push.Emulator.Journal;

/// <summary>A call that is being recorded. Its request writes it; others look at it meanwhile.</summary>
internal sealed class JournalRecord
{
    // What the entry takes besides its texts, roughly.
    private const int FixedSize = 512;

    private readonly TimeProvider _timeProvider;
    private readonly long _startedAt;
    private readonly string _method;
    private readonly string _path;
    private readonly string _query;
    private readonly long? _announcedLength;
    private readonly KeyValuePair<string, string>[] _requestHeaders;
    private KeyValuePair<string, string>[] _responseHeaders = [];
    private JournalOutcome _outcome;
    private int _status;
    private bool _isCut;
    private long _durationTicks = -1;

    public JournalRecord(long id, DateTimeOffset time, HttpRequest request, TimeProvider timeProvider)
    {
        Id = id;
        Time = time;
        _timeProvider = timeProvider;
        _startedAt = timeProvider.GetTimestamp();
        _method = request.Method;
        _path = PathOf(request);
        _query = request.QueryString.Value ?? string.Empty;
        _announcedLength = request.ContentLength;
        _requestHeaders = Copy(request.Headers);
    }

    public long Id { get; }

    public DateTimeOffset Time { get; }

    public BodyCapture RequestBody { get; } = new();

    public BodyCapture ResponseBody { get; } = new();

    /// <summary>Gets or sets the ID of the fault that is applied to the call.</summary>
    public string? Fault { get; set; }

    /// <summary>Gets or sets what the journal counts for it.</summary>
    public long CountedSize { get; set; }

    /// <summary>Gets or sets whether the journal still has it.</summary>
    public bool IsKept { get; set; }

    /// <summary>Gets the memory it takes, in bytes.</summary>
    public long Size => FixedSize + RequestBody.KeptLength + ResponseBody.KeptLength
        + (sizeof(char) * (long)(_path.Length + _query.Length + LengthOf(_requestHeaders) + LengthOf(_responseHeaders)));

    /// <summary>The answer is about to be sent.</summary>
    public void AnswerStarts(HttpResponse response)
    {
        if (_outcome == JournalOutcome.Pending)
        {
            _responseHeaders = Copy(response.Headers);
            Volatile.Write(ref _status, response.StatusCode);
            End(_isCut ? JournalOutcome.Reset : JournalOutcome.Answered);
        }
    }

    /// <summary>A fault lets only a part of the answer through.</summary>
    public void AnswerWillBeCut() => _isCut = true;

    /// <summary>A fault breaks the connection.</summary>
    public void ConnectionIsReset() => End(JournalOutcome.Reset);

    /// <summary>The server is done with the call.</summary>
    public void Ends(HttpContext context)
    {
        if (_outcome == JournalOutcome.Reset)
        {
            return;
        }

        if (context.RequestAborted.IsCancellationRequested)
        {
            End(JournalOutcome.ClientGone);
        }
        else
        {
            AnswerStarts(context.Response);
            End(_outcome);
        }
    }

    public JournalEntry ToEntry(SecretMask mask)
    {
        var status = Volatile.Read(ref _status);
        var ticks = Interlocked.Read(ref _durationTicks);
        return new JournalEntry(
            () => JournalBodyText.Of(RequestBody, _announcedLength, mask),
            () => JournalBodyText.Of(ResponseBody, announcedLength: null, mask))
        {
            Id = Id,
            Time = Time,
            Method = _method,
            Path = mask.InText(_path),
            Query = mask.InText(_query),
            Status = status == 0 ? null : status,
            Outcome = _outcome,
            Duration = ticks < 0 ? _timeProvider.GetElapsedTime(_startedAt) : TimeSpan.FromTicks(ticks),
            RequestBytes = RequestBody.Length,
            ResponseBytes = ResponseBody.Length,
            Fault = Fault,
            RequestHeaders = Masked(_requestHeaders, mask),
            ResponseHeaders = Masked(_responseHeaders, mask),
        };
    }

    private void End(JournalOutcome outcome)
    {
        Interlocked.Exchange(ref _durationTicks, _timeProvider.GetElapsedTime(_startedAt).Ticks);
        _outcome = outcome;
    }

    // As it was sent: what is wrong with a path is often its encoding.
    private static string PathOf(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? string.Empty;
        if (!target.StartsWith('/'))
        {
            return request.Path.ToUriComponent();
        }

        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? target : target[..query];
    }

    // The server uses its header collections again for the next request.
    private static KeyValuePair<string, string>[] Copy(IHeaderDictionary headers)
    {
        var copies = new KeyValuePair<string, string>[headers.Count];
        var count = 0;
        foreach (var header in headers)
        {
            copies[count++] = KeyValuePair.Create(header.Key, header.Value.ToString());
        }

        return copies;
    }

    private static KeyValuePair<string, string>[] Masked(KeyValuePair<string, string>[] headers, SecretMask mask) =>
        Array.ConvertAll(headers, header => KeyValuePair.Create(header.Key, mask.InHeader(header.Key, header.Value)));

    private static int LengthOf(KeyValuePair<string, string>[] headers) => headers.Aggregate(0, (length, header) => length + header.Key.Length + header.Value.Length);
}
