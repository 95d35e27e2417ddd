using System;
using System.Globalization;
using System.Runtime;
using System.Threading;
using Newtonsoft.Json.Linq;

namespace Conformance;

/// <summary>Runs a compiled expression with the invariant culture and a limit of real time.</summary>
internal static class ExpressionRunner
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static Outcome Run(Func<IProxyRequestContext, object> method, JObject contextFile)
    {
        Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;
        Thread.CurrentThread.CurrentUICulture = CultureInfo.InvariantCulture;
        Outcome outcome = null;
        using var timer = new CancellationTokenSource(Limit);
        try
        {
            var context = ContextReader.Read(contextFile ?? new JObject());
            ControlledExecution.Run(() =>
            {
                try
                {
                    // Printing runs lazy sequences, so what they throw is the expression's own failure.
                    outcome = ResultFormat.Print(method(context));
                }
                catch (Exception exception) when (exception is not ThreadAbortException)
                {
                    outcome = new Outcome.Thrown(exception.GetType().ToString(), exception.Message);
                }
            }, timer.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            outcome = new Outcome.Thrown("recorder: time limit", "The expression ran for more than 5 seconds.");
        }
        return outcome;
    }
}
