using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Conformance;

/// <summary>The public members of types of this .NET, as C# signatures: what `--surface` prints for the types it reads.</summary>
internal static class Surface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char",
        [typeof(sbyte)] = "sbyte", [typeof(byte)] = "byte", [typeof(short)] = "short", [typeof(ushort)] = "ushort",
        [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong",
        [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(void)] = "void",
    };

    public static void Write(TextReader names, TextWriter output)
    {
        string name;
        while ((name = names.ReadLine()) != null)
        {
            var type = Find(name);
            output.WriteLine($"## {name}{(type == null ? " (not in this .NET)" : "")}");
            if (type == null) continue;
            foreach (var line in Members(type).Distinct()) output.WriteLine($"  {line}");
        }
        output.Flush();
    }

    private static Type Find(string name)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll").Append("Newtonsoft.Json.dll"))
        {
            try
            {
                var type = Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(file))).GetType(name);
                if (type != null && (type.IsPublic || type.IsNestedPublic)) return type;
            }
            catch (Exception exception) when (exception is BadImageFormatException or FileNotFoundException)
            {
                // A native library among them.
            }
        }
        return null;
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            foreach (var value in type.GetFields(BindingFlags.Public | BindingFlags.Static))
                yield return $"{value.Name} = {Convert.ToInt64(value.GetRawConstantValue())}";
            yield break;
        }
        foreach (var constructor in type.GetConstructors())
            if (CanBeNamed(constructor.GetParameters())) yield return $"new({Parameters(constructor)})";
        foreach (var field in type.GetFields(Declared))
            if (CanBeNamed(field.FieldType))
                yield return $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}";
        foreach (var property in type.GetProperties(Declared))
        {
            if (!CanBeNamed(property.PropertyType) || !CanBeNamed(property.GetIndexParameters())) continue;
            var accessors = (property.GetGetMethod() != null ? "get; " : "") + (property.GetSetMethod() != null ? "set; " : "");
            var isStatic = property.GetAccessors().Any(accessor => accessor.IsStatic) ? "static " : "";
            var index = property.GetIndexParameters();
            var named = index.Length > 0 ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name;
            yield return $"{isStatic}{Name(property.PropertyType)} {named} {{ {accessors}}}";
        }
        foreach (var method in type.GetMethods(Declared))
        {
            // Accessors and what C# doesn't name; operators are special names as well.
            if (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal)) continue;
            if (method.Name == "Finalize" || !CanBeNamed(method.ReturnType) || !CanBeNamed(method.GetParameters())) continue;
            var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
            yield return $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
        }
    }

    private static bool CanBeNamed(IEnumerable<ParameterInfo> parameters) =>
        parameters.All(p => CanBeNamed(p.ParameterType.IsByRef ? p.ParameterType.GetElementType() : p.ParameterType));

    /// <summary>Whether an expression of C# 7.3 can have a value of the type in its hands: no spans, no pointers.</summary>
    private static bool CanBeNamed(Type type)
    {
        if (type.IsPointer || type.IsFunctionPointer || type.IsByRef || type.IsByRefLike) return false;
        if (type.IsArray) return CanBeNamed(type.GetElementType());
        if (type.IsGenericType && type.GetGenericTypeDefinition().FullName is "System.Memory`1" or "System.ReadOnlyMemory`1" or "System.Buffers.ReadOnlySequence`1") return false;
        return !type.IsGenericType || type.GetGenericArguments().All(CanBeNamed);
    }

    private static string Parameters(MethodBase method)
    {
        var extension = method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), false) ? "this " : "";
        return extension + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var modifier = parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params "
            : !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out "
            : parameter.IsIn ? "in " : "ref ";
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType() : parameter.ParameterType;
        return $"{modifier}{Name(type)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Constant(parameter)}" : "")}";
    }

    private static string Constant(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        bool value => value ? "true" : "false",
        string value => Newtonsoft.Json.JsonConvert.ToString(value),
        var value when parameter.ParameterType.IsEnum => $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}",
        var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return $"{Name(type.GetElementType())}[{new string(',', type.GetArrayRank() - 1)}]";
        var underlying = Nullable.GetUnderlyingType(type);
        if (underlying != null && !type.IsGenericTypeDefinition) return $"{Name(underlying)}?";
        var bare = type.Name.Split('`')[0];
        var outer = type.IsNested ? $"{type.DeclaringType.Name.Split('`')[0]}." : "";
        return type.IsGenericType ? $"{outer}{bare}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : outer + bare;
    }
}
