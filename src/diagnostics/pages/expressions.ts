import { type DiagnosticPage, expression, inbound } from './page.ts'

/** Where expressions may stand, and their C#. */
export const expressionPages: readonly DiagnosticPage[] = [
  {
    code: 'expression-not-allowed',
    summary: 'An expression stands where the gateway takes only a fixed value.',
    bad: inbound('<set-variable name="@(context.RequestId.ToString())" value="x" />'),
    good: inbound('<set-variable name="request" value="@(context.RequestId.ToString())" />'),
    why: 'Some attributes are read when the document is saved: names of variables, of fragments, of certificates. Named values ({{name}}) are allowed there.',
  },
  {
    code: 'expression-mixed',
    summary: 'Literal text and an expression stand in one value.',
    bad: inbound('<set-variable name="x" value="Hello @(context.User.FirstName)" />'),
    good: inbound('<set-variable name="x" value="@("Hello " + context.User.FirstName)" />'),
    why: 'An expression is the whole value or none: what stands before or behind it would not be what you expect. Put the text into the expression. The message tells a closing bracket too many apart.',
  },
  {
    code: 'expression-type',
    summary: 'The expression’s type can’t serve the place.',
    bad: inbound(
      '<choose>\n  <when condition="@(context.Request.Method)">\n    <set-variable name="x" value="y" />\n  </when>\n</choose>',
    ),
    good: inbound(
      '<choose>\n  <when condition="@(context.Request.Method == "GET")">\n    <set-variable name="x" value="y" />\n  </when>\n</choose>',
    ),
    why: 'A condition has to be bool, a number an int, and so on. At run time the gateway would raise an error.',
  },
  {
    code: 'csharp-syntax',
    summary: 'The expression isn’t C#.',
    bad: expression('@(1 + )'),
    good: expression('@(1 + 1)'),
    why: '@(…) holds one expression, @{…} the body of a method: statements, each with its semicolon, and a return. The number of the C# compiler’s error (CS1525 …) is part of the message.',
  },
  {
    code: 'csharp-version',
    summary: 'The expression uses what came to C# with version 8 or later.',
    bad: expression('@{ string s = null; s ??= "x"; return s; }'),
    good: expression('@{ string s = null; s = s ?? "x"; return s; }'),
    why: 'The gateway compiles C# 7. Switch expressions, ??=, using declarations, ranges, "is not", target-typed new, records and raw strings came later.',
  },
  {
    code: 'csharp-forbidden',
    summary:
      'The expression uses what the gateway doesn’t take in expressions: dynamic, async, unsafe code, declarations of types, using directives.',
    bad: expression('@{ dynamic d = 1; return d; }'),
    good: expression('@{ var d = 1; return d; }'),
    why: 'An expression is the body of one method. Late binding and asynchronous code are refused, types can’t be declared; local functions, lambdas and anonymous types can.',
  },
  {
    code: 'csharp-name',
    summary: 'A name or a type is unknown.',
    bad: expression('@(contxt.RequestId)'),
    good: expression('@(context.RequestId)'),
    why: 'Known are context, local variables, and the types of the imported namespaces. System.Net isn’t imported: write System.Net.WebUtility in full.',
  },
  {
    code: 'csharp-member',
    summary: 'The type has no such member.',
    bad: expression('@(context.Request.Methd)'),
    good: expression('@(context.Request.Method)'),
    why: 'Members are case-sensitive, and looked for on the static type: what comes out of context.Variables is an object until it is cast.',
  },
  {
    code: 'csharp-call',
    summary: 'No overload of a method, constructor or indexer fits the arguments.',
    bad: expression('@("abc".Substring("1"))'),
    good: expression('@("abc".Substring(1))'),
    why: 'C# picks an overload by number and types of the arguments, at compile time. A missing cast of a value from context.Variables is the most common cause.',
  },
  {
    code: 'csharp-type',
    summary: 'A value can’t be converted, or an operator doesn’t take its operands.',
    bad: expression('@{ int count = "1"; return count; }'),
    good: expression('@{ int count = int.Parse("1"); return count; }'),
    why: 'C# converts only where nothing is lost. Otherwise say how: a cast, Parse, ToString.',
  },
  {
    code: 'csharp-flow',
    summary:
      'Not every path returns a value, a variable is read before it is assigned, or code is out of reach in a way that C# forbids.',
    bad: expression('@{ if (context.Request.Method == "GET") { return 1; } }'),
    good: expression('@{ if (context.Request.Method == "GET") { return 1; } return 0; }'),
    why: 'Every path through @{…} has to return. The C# compiler checks it before anything runs.',
  },
  {
    code: 'csharp-other',
    summary: 'Any other error that the C# compiler reports.',
    bad: expression('@{ const int x = 1; x = 2; return x; }'),
    good: expression('@{ int x = 1; x = 2; return x; }'),
    why: 'The gateway compiles the expression when the document is saved and refuses it with this error. Look its number up in the C# documentation.',
  },
  {
    code: 'type-not-allowed',
    summary: 'The type exists in .NET, but expressions may not use it.',
    bad: expression('@(System.Globalization.CultureInfo.InvariantCulture.Name)'),
    good: expression('@(1.5.ToString())'),
    why: 'The gateway allows a list of .NET types. Files, threads, reflection, the network and cultures aren’t on it.',
  },
  {
    code: 'member-not-allowed',
    summary: 'The member exists in .NET, but expressions may not use it.',
    bad: expression('@(DateTime.UtcNow.ToLocalTime())'),
    good: expression('@(DateTime.UtcNow.AddHours(2))'),
    why: 'Of some types only listed members are allowed: of DateTime, JsonConvert, IPAddress and a few others.',
  },
  {
    code: 'member-not-supported',
    summary: 'The gateway allows the type or member, Sluice can’t carry it out yet.',
    bad: expression('@(new Exception("x").TargetSite.Name)'),
    good: expression('@(new Exception("x").Message)'),
    why: 'Sluice says so rather than guess a result. With --lenient the document compiles, and the expression raises an error when it is reached.',
  },
]
