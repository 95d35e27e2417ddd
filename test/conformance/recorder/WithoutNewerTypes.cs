using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Conformance;

/// <summary>
/// Reference assemblies as the gateway's .NET knows them: without the methods that take or give a ref struct
/// (<c>Span</c>, handlers of interpolated strings) or a number that came after .NET Framework (<c>Half</c>, <c>Int128</c>).
/// They would take part in overload resolution, and a policy can't name their types. A method that has no other of its name stays.
/// A hidden method is made internal in the image that the compiler reads; the one that runs stays as it is.
/// </summary>
internal static class WithoutNewerTypes
{
    /// <summary>Classes of extension methods that the gateway does not have: they would answer for names that it does not know.</summary>
    private static readonly HashSet<string> HiddenTypes = new() { "System.MemoryExtensions", "System.StringNormalizationExtensions", "System.Collections.Generic.CollectionExtensions", "System.Text.EncodingExtensions" };

    /// <summary>Offset of the column of flags in a row: after RVA and implementation flags; a type's row begins with it.</summary>
    private const int MethodFlags = 6, TypeFlags = 0;

    public static MetadataReference Reference(string path)
    {
        var image = File.ReadAllBytes(path);
        using var file = new PEReader(ImmutableArray.Create(image));
        var metadata = file.GetMetadataReader();
        var start = file.PEHeaders.MetadataStartOffset;

        foreach (var handle in metadata.TypeDefinitions)
            if (HiddenTypes.Contains(NameOf(metadata, metadata.GetTypeDefinition(handle))))
                Clear(image, Row(handle, TableIndex.TypeDef) + TypeFlags, (int)TypeAttributes.VisibilityMask, (int)TypeAttributes.NotPublic);
        foreach (var handle in metadata.TypeDefinitions.SelectMany(type => Overloads(metadata, metadata.GetTypeDefinition(type))))
            Clear(image, Row(handle, TableIndex.MethodDef) + MethodFlags, (int)MethodAttributes.MemberAccessMask, (int)MethodAttributes.Assembly);
        return MetadataReference.CreateFromImage(image, filePath: path);

        int Row(EntityHandle handle, TableIndex table) =>
            start + metadata.GetTableMetadataOffset(table) + (MetadataTokens.GetRowNumber(handle) - 1) * metadata.GetTableRowSize(table);
    }

    /// <summary>The methods of a type that take or give a newer type, where another of the name doesn't.</summary>
    private static IEnumerable<MethodDefinitionHandle> Overloads(MetadataReader metadata, TypeDefinition type) => type.GetMethods()
        .GroupBy(handle => metadata.GetString(metadata.GetMethodDefinition(handle).Name))
        .Select(group => group.ToLookup(handle => TakesNewerType(metadata, metadata.GetMethodDefinition(handle))))
        .Where(methods => methods[false].Any())
        .SelectMany(methods => methods[true]);

    private static void Clear(byte[] image, int offset, int mask, int value)
    {
        var flags = BitConverter.ToUInt16(image, offset);
        BitConverter.TryWriteBytes(image.AsSpan(offset), (ushort)((flags & ~mask) | value));
    }

    private static bool TakesNewerType(MetadataReader metadata, MethodDefinition method)
    {
        // An interface or a class may demand the method: only what can be called is hidden.
        if ((method.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public) return false;
        var signature = method.DecodeSignature(new NamesNewerType(), null);
        return signature.ReturnType || signature.ParameterTypes.Any(named => named);
    }

    private static string NameOf(MetadataReader metadata, TypeDefinition type) =>
        $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

    /// <summary>Tells of each type in a signature whether it is or holds a newer one.</summary>
    private sealed class NamesNewerType : ISignatureTypeProvider<bool, object>
    {
        private static readonly HashSet<string> Names = new()
        {
            "Span`1", "ReadOnlySpan`1", "DefaultInterpolatedStringHandler", "AppendInterpolatedStringHandler", "Utf8JsonReader", "TryWriteInterpolatedStringHandler",
            "Half", "Int128", "UInt128",
        };

        public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            Names.Contains(reader.GetString(reader.GetTypeDefinition(handle).Name));

        public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            Names.Contains(reader.GetString(reader.GetTypeReference(handle).Name));

        public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => genericType || typeArguments.Any(named => named);

        public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

        public bool GetByReferenceType(bool elementType) => elementType;

        public bool GetFunctionPointerType(MethodSignature<bool> signature) => false;

        public bool GetGenericMethodParameter(object genericContext, int index) => false;

        public bool GetGenericTypeParameter(object genericContext, int index) => false;

        public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

        public bool GetPinnedType(bool elementType) => elementType;

        public bool GetPointerType(bool elementType) => elementType;

        public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => false;

        public bool GetSZArrayType(bool elementType) => elementType;

        public bool GetTypeFromSpecification(MetadataReader reader, object genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    }
}
