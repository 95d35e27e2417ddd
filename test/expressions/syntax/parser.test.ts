import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, parseBlock, parseExpression } from '../../../src/expressions/syntax/parser.ts'

const kindOf = (code: string): string => {
  const { root, findings } = parseExpression(`(${code})`)
  expect(findings).toEqual([])
  return root.kind
}

/** Code, number and place of what is found. */
const found = (code: string): [string, string | undefined, string][] =>
  [...parse(code).findings, ...parse(code).later].map((finding) => [
    finding.code,
    finding.cs,
    code.slice(finding.start, finding.end),
  ])

describe('parsing expressions', () => {
  it.each([
    ['a < b', 'BinaryExpression'],
    ['f<a>(b)', 'InvocationExpression'],
    ['(string)a', 'CastExpression'],
    ['(a)(b)', 'CastExpression'],
    ['(a) - b', 'BinaryExpression'],
    ['(int)-b', 'CastExpression'],
    ['(a, b)', 'TupleExpression'],
    ['x => x.y', 'LambdaExpression'],
    ['(x, y) => x', 'LambdaExpression'],
    ['(int x, string y) => { return x; }', 'LambdaExpression'],
    ['a is int n && n > 5', 'BinaryExpression'],
    ['a is string', 'IsExpression'],
    ['a is 5', 'IsPatternExpression'],
    ['a is int ? 1 : 2', 'ConditionalExpression'],
    ['a as int? ?? 5', 'BinaryExpression'],
    ['a ? (b) : c', 'ConditionalExpression'],
    ['a?.b.c[0]?.d()', 'ConditionalAccessExpression'],
    ['a ?? throw b', 'BinaryExpression'],
    ['from x in y where x > 1 select x', 'QueryExpression'],
    ['from', 'IdentifierName'],
    ['new[] { 1 }', 'ImplicitArrayCreationExpression'],
    ['new int[2, 3][]', 'ArrayCreationExpression'],
    ['new { a.b, C = 1 }', 'AnonymousObjectCreationExpression'],
    ['new A { B = { 1, 2 } }', 'ObjectCreationExpression'],
    ['a >> b', 'BinaryExpression'],
    ['a >>= b', 'AssignmentExpression'],
    ['-2147483648', 'LiteralExpression'],
    ['$"{(a ? b : c),5:0.0}"', 'InterpolatedStringExpression'],
    ['default', 'LiteralExpression'],
    ['default(int)', 'DefaultExpression'],
    ['global::System.String.Empty', 'MemberAccessExpression'],
  ])('reads %s as %s', (code, kind) => {
    expect(kindOf(code)).toBe(kind)
  })

  it('resolves escapes of every kind of string', () => {
    const { root } = parseExpression('(f("\\t\\u0041\\x42", @"\\t""", \'\\n\', $"a{{{b}}}\\\\"))')
    const call = root as unknown as { arguments: { expression: { value?: unknown; parts?: { value?: string }[] } }[] }
    expect(call.arguments.map(({ expression }) => expression.value ?? expression.parts?.map((p) => p.value))).toEqual([
      '\tAB',
      '\\t"',
      10,
      ['a{', undefined, '}\\'],
    ])
  })

  it.each([
    ['1', 'int', 1],
    ['0xFF_FF', 'int', 65535],
    ['0b101', 'int', 5],
    ['4294967295', 'uint', 4294967295],
    ['4294967296', 'long', 4294967296n],
    ['9223372036854775808', 'ulong', 9223372036854775808n],
    ['1L', 'long', 1n],
    ['1u', 'uint', 1],
    ['1.5', 'double', 1.5],
    ['1e3', 'double', 1000],
    ['1.5f', 'float', 1.5],
    ['1.10m', 'decimal', '1.10'],
    ['1.5e1m', 'decimal', '15'],
  ])('reads the number %s as %s', (code, literal, value) => {
    expect(parseExpression(`(${code})`).root).toMatchObject({ kind: 'LiteralExpression', literal, value })
  })

  it('keeps places as offsets into the code', () => {
    const code = '(a.Foo(b + 1))'
    const { root } = parseExpression(code)
    expect(code.slice(root.start, root.end)).toBe('a.Foo(b + 1)')
  })
})

describe('parsing method bodies', () => {
  it.each([
    ['int x = 1;', 'LocalDeclarationStatement'],
    ['List<int>[] x;', 'LocalDeclarationStatement'],
    ['(int a, int b) x = t;', 'LocalDeclarationStatement'],
    ['(int a, int b) = t;', 'ExpressionStatement'],
    ['var (a, b) = t;', 'ExpressionStatement'],
    ['(a, b) = (b, a);', 'ExpressionStatement'],
    ['int F(int a) => a;', 'LocalFunctionStatement'],
    ['T F<T>(T a) where T : class { return a; }', 'LocalFunctionStatement'],
    ['int.Parse(a);', 'ExpressionStatement'],
    ['a.b<c>(d);', 'ExpressionStatement'],
    ['yield return 1;', 'YieldStatement'],
    ['a: ;', 'LabeledStatement'],
    ['foreach (var (a, b) in c) { }', 'ForEachStatement'],
    ['unchecked { }', 'CheckedStatement'],
    ['using (var a = b) { }', 'UsingStatement'],
    ['switch (a) { case int n when n > 5: break; case 1: default: goto case 1; }', 'SwitchStatement'],
  ])('reads %s as %s', (code, kind) => {
    const { root, findings } = parseBlock(`{ ${code} }`)
    expect(findings).toEqual([])
    expect(root.statements.map((statement) => statement.kind)).toEqual([kind])
  })
})

describe('what is wrong', () => {
  it('is reported with the numbers of the C# compiler', () => {
    expect(found('{ return 1 }')).toEqual([['csharp-syntax', 'CS1002', '}']])
    expect(found('(a +)')).toEqual([['csharp-syntax', 'CS1525', ')']])
    expect(found('(f(a b))')).toEqual([['csharp-syntax', 'CS1003', 'b']])
    expect(found("('ab')")).toEqual([['csharp-syntax', 'CS1012', "'ab'"]])
    expect(found('{ if (a { return 1; } }')).toEqual([['csharp-syntax', 'CS1026', '{']])
    expect(found('($"{a ? b : c}")')).toEqual([['csharp-syntax', 'CS8361', 'a ? b']])
  })

  it('is reported several times in one body', () => {
    expect(found('{ var a = ; int = 5; return a }').map(([, cs]) => cs)).toEqual(['CS1525', 'CS1001', 'CS1002'])
  })

  it.each([
    ['(a switch { 1 => 2 })', 'switch'],
    ['(a ??= b)', '??='],
    ['{ using var x = y; return 1; }', 'using'],
    ['(a[1..2])', '1..2'],
    ['(a[^1])', '^1'],
    ['(a is not null)', 'not'],
    ['(new())', 'new'],
    ['("""a""")', '"""a"""'],
    ['(a!.b)', '!'],
    ['{ static int F() => 1; return F(); }', 'static'],
    ['(a is { B: 1 })', '{ B: 1 }'],
    ['(a is > 5)', '>'],
    ['([1, 2])', '[1, 2]'],
  ])('is a later version in %s', (code, place) => {
    expect(found(code)).toEqual([['csharp-version', 'CS8370', place]])
  })

  it.each([
    ['(await a)', 'await a'],
    ['{ class A { int b; } return 1; }', 'class'],
    ['{ using System.Net; return 1; }', ';'],
    ['{ unsafe { return 1; } }', 'unsafe'],
    ['{\n#if A\n return 1; }', '#if A'],
  ])('is forbidden in %s', (code, place) => {
    expect(found(code).map(([diagnostic, , text]) => [diagnostic, text])).toEqual([['csharp-forbidden', place]])
  })

  it('is one error for an expression that is too deep', () => {
    for (const code of [
      `${'('.repeat(5000)}1${')'.repeat(5000)}`,
      `(${'!'.repeat(5000)}a)`,
      `(${'a+'.repeat(5000)}a)`,
      `{${'if(a)'.repeat(5000)};}`,
      `(${'a?.'.repeat(5000)}b)`,
      `(${'x=>'.repeat(5000)}b)`,
      `(a${'[0]'.repeat(5000)})`,
    ]) {
      expect(parse(code).findings.map((f) => f.cs)).toEqual(['CS8078'])
    }
  })

  it('never makes the parser throw or hang', () => {
    const piece = fc.constantFrom(
      ...'( ) { } [ ] < > = => ; , . ? : ?? ?. & | ! + - ++ * is as in out ref var int new a b x from select where group by into switch case default when if else for foreach while do try catch finally return throw using goto yield delegate async await dynamic class static $" " @" \' 1 0x 1.5m null record not and or stackalloc unsafe fixed :: -> .. ^ this typeof('.split(
        ' ',
      ),
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ')
        for (const code of [`(${text})`, `{${text}}`, text]) {
          const { root, findings } = parse(code)
          expect(root.kind).toBeTypeOf('string')
          for (const finding of findings) expect(finding.start <= finding.end && finding.end <= code.length).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
