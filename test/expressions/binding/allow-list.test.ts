import { describe, expect, it } from 'vitest'
import { bind } from './environment.ts'

const told = (code: string) => bind(code).findings.map((f) => [f.code, f.message])

describe("the gateway's allow-list", () => {
  it('refuses a real .NET type that is not listed', () => {
    expect(told('(Environment.NewLine)')).toEqual([
      ['type-not-allowed', "Usage of type 'System.Environment' is not supported within expressions"],
    ])
  })

  it('refuses a member of a type that is listed with some of its members', () => {
    expect(told('(DateTime.UtcNow.ToUniversalTime())')).toEqual([
      [
        'member-not-allowed',
        "Usage of member 'ToUniversalTime' of type 'System.DateTime' is not supported within expressions",
      ],
    ])
  })

  it("refuses a member that isn't listed where a base has one of its name", () => {
    expect(told('(JsonConvert.ToString(1.0))')).toEqual([
      [
        'member-not-allowed',
        "Usage of member 'ToString' of type 'Newtonsoft.Json.JsonConvert' is not supported within expressions",
      ],
    ])
  })

  it('refuses what delegates have besides their call', () => {
    expect(told('{ Func<int> f = () => 1; return f.Method; }')).toEqual([
      ['member-not-allowed', "Usage of member 'Method' of type 'System.Delegate' is not supported within expressions"],
    ])
  })

  it('goes by the type that declares the member', () => {
    expect(told('(Regex.Match("a", "a").Value)')).toEqual([])
    expect(told('(new[]{1}.Length)')).toEqual([])
  })

  it('takes a name that .NET does not have for unknown', () => {
    expect(bind('(Foo.Bar)').findings[0]?.cs).toBe('CS0103')
  })
})
