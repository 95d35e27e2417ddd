import { lines } from '../../generate/combine.ts'

/** Strings and the texts that members read. */
export const texts: readonly string[] = lines(String.raw`
string := ""
string := "a"
string := "abc"
string := "Hello, World"
string := "12"
string := " x\ty "
string := "é😀"
string := @"c:\x""y"
string := "1.5"
string := (string)null
string := string.Empty
string := «string» + «string»
string := «string» + «int»
string := «string» + «object»
string := «string» + «char» + «double»
string := «string» ?? «string»
string := «bool» ? «string» : «string»
string := «string».ToUpper()
string := «string».ToLowerInvariant()
string := «string».Trim()
string := «string».TrimStart(«char»)
string := «string».Substring(«int»)
string := «string».Substring(«int», «int»)
string := «string».Replace(«string», «string»)
string := «string».Replace(«char», «char»)
string := «string».Insert(«int», «string»)
string := «string».Remove(«int»)
string := «string».PadLeft(12)
string := «string».PadRight(9, «char»)
string := «string»?.Substring(1)
string := «string[]»[«int»]
string := string.Join(«string», «int[]»)
string := string.Join(",", «string[]»)
string := string.Concat(«string», «object», «int»)
string := string.Format("{0}|{1,6}|{2:D3}", «string», «object», «int»)
string := string.Format("{0:N2} {1}", «double», «string»)
string := new string(«char», 3)
string := $"{«int»}"
string := $"{«int»,5}|{«string»,-6}|"
string := $"{«double»:F2} {«decimal»:0.00}"
string := $@"\{«string»}"
string := («int»).ToString()
string := («int»).ToString("X4")
string := («double»).ToString()
string := («double»).ToString("E3")
string := («decimal»).ToString()
string := («decimal»).ToString("C")
string := («long»).ToString("N0")
string := («bool»).ToString()
string := («DateTime»).ToString("yyyy-MM-ddTHH:mm:ss.fffK")
string := («DateTime»).ToString("R")
string := («TimeSpan»).ToString()
string := («TimeSpan»).ToString("g")
string := («DayOfWeek»).ToString()
string := «object».ToString()
string := «object»?.ToString() ?? "null"
string := (string)«object»
string := «object» as string
string := «JToken».ToString()
string := «JToken».ToString(Newtonsoft.Json.Formatting.None)
string := (string)«JToken»
string := «JToken».Type.ToString()
string := «JToken».Path
string := JsonConvert.SerializeObject(«object»)
string := «XElement».ToString()
string := «XElement».Value
string := «XElement».Element(«xname»)?.Value
string := (string)«XElement».Attribute(«xname»)
string := «StringBuilder».ToString()
string := Regex.Replace(«string», «pattern», «string»)
string := Regex.Match(«string», «pattern»).Value
string := Regex.Match(«string», «pattern»).Groups[1].Value
string := Regex.Replace(«string», «pattern», $m => $m.Value + «string»)
string := Convert.ToBase64String(«byte[]»)
string := Encoding.UTF8.GetString(«byte[]»)
string := BitConverter.ToString(«byte[]»)
string := Convert.ToString(«int», 2)
string := Uri.EscapeDataString(«string»)
string := System.Net.WebUtility.HtmlEncode(«string»)
string := System.Net.WebUtility.UrlEncode(«string»)
string := «string[]».Aggregate("", ($a, $s) => $a + «string|$a:string,$s:string»)
string := «string[]».OrderBy($s => $s).FirstOrDefault()
string := «int[]».Select($x => «string|$x:int»).Aggregate(($a, $b) => $a + "," + $b)
string := «int[]».GroupBy($x => «bool|$x:int»).Select($g => $g.Key + ":" + $g.Count()).FirstOrDefault()
string := new { A = «int», B = «string» }.ToString()
string := («int», «string»).ToString()
string := «Tuple<int, string>».ToString()
string := «KeyValuePair<string, int>».ToString()
string := nameof(context.Variables)
string := context.Request.Method
string := context.Request.Headers.GetValueOrDefault(«string», «string»)
string := context.Variables.GetValueOrDefault<string>(«varname», «string»)
string := «var:string» += «string»
string := «var:string» = «string»
string := «string» ?? throw new Exception("p")
string := «Uri».Host
string := new string(«string».Reverse().ToArray())
string := ((Func<int, string>)($x => «string|$x:int»))(«int»)
datetext := "2024-02-29"
datetext := "2024-02-29T10:00:00Z"
datetext := "02/03/2024 1:02 PM"
datetext := «string»
name := "a"
name := "b"
name := "nope"
path := "a.b[0]"
path := "$..*"
path := "b.c[-1:]"
path := "$[?(@ > 1)]"
pattern := "a"
pattern := "(l+)(o)?"
pattern := "^\\s*(\\w+)"
pattern := "[^a-c,]+"
pattern := "\\d+|x*"
pattern := «string»
xname := "x"
xname := "b"
varname := "text"
varname := "nope"
varname := "count"
`)
