using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.CSharp;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Conformance;

/// <summary>What the answers depend on, for record.json.</summary>
internal static class Versions
{
    public static string Describe() => new JObject
    {
        ["runtime"] = RuntimeInformation.FrameworkDescription,
        ["jsonNet"] = System.Diagnostics.FileVersionInfo.GetVersionInfo(typeof(JsonConvert).Assembly.Location).FileVersion,
        ["compiler"] = System.Diagnostics.FileVersionInfo.GetVersionInfo(typeof(CSharpCompilation).Assembly.Location).FileVersion,
        ["languageVersion"] = "7.3",
        ["icu"] = Icu(),
        ["timeZoneData"] = TimeZoneData(),
    }.ToString(Formatting.None);

    private static string Icu()
    {
        // CompareInfo.Version carries the collation version; the file name carries the library's own.
        var version = System.Globalization.CultureInfo.InvariantCulture.CompareInfo.Version;
        var library = File.ReadLines("/proc/self/maps").Select(line => line.Split('/').Last()).FirstOrDefault(name => name.StartsWith("libicuuc.so"));
        return $"{library?.Replace("libicuuc.so.", "")} (collation {version.FullVersion:x8})";
    }

    private static string TimeZoneData()
    {
        foreach (var file in new[] { "/usr/share/zoneinfo/+VERSION", "/usr/share/zoneinfo/tzdata.zi" })
            if (File.Exists(file)) return File.ReadLines(file).First().Replace("# version ", "").Trim();
        return null;
    }
}
