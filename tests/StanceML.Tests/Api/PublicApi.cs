using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace StanceML.Tests.Api;

/// <summary>Prints what an assembly offers to others, a line a member, in a fixed order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type, full: true)).Append(Bases(type)).Append('\n');
            foreach (string member in type.GetMembers(Declared).Select(Line).OfType<string>().Distinct().Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum)
            return "enum";
        if (type.IsInterface)
            return "interface";
        if (typeof(Delegate).IsAssignableFrom(type))
            return "delegate";
        if (type.IsValueType)
            return (type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : "") + (type.IsByRefLike ? "ref struct" : "struct");
        return type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";
    }

    private static string Bases(Type type)
    {
        if (type.IsEnum)
            return $" : {Name(Enum.GetUnderlyingType(type))}";
        IEnumerable<Type> inherited = type.BaseType?.GetInterfaces() ?? [];
        IEnumerable<string> names = type.GetInterfaces().Except(inherited).Where(each => each.IsPublic).Select(each => Name(each)).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            names = names.Prepend(Name(parent));
        string list = string.Join(", ", names);
        return list.Length == 0 ? "" : " : " + list;
    }

    private static string? Line(MemberInfo member) => member switch
    {
        // The compiler's own: equality and printing of records, accessors, clones.
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute), false) && member is not PropertyInfo => null,
        FieldInfo field => field.IsPublic && !field.IsSpecialName ? Field(field) : null,
        PropertyInfo property => Property(property),
        EventInfo { AddMethod.IsPublic: true } raised => $"event {Name(raised.EventHandlerType!)} {raised.Name}",
        ConstructorInfo made => made.IsPublic ? $"new({Parameters(made)})" : null,
        MethodInfo method => (method.IsPublic || method.IsFamily) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            ? $"{(method.IsStatic ? "static " : method.GetBaseDefinition().DeclaringType != method.DeclaringType ? "override " : "")}{Name(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})"
            : null,
        _ => null,
    };

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
        : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}";

    private static string? Property(PropertyInfo property)
    {
        MethodInfo? get = property.GetMethod is { IsPublic: true } getter ? getter : null, set = property.SetMethod is { IsPublic: true } setter ? setter : null;
        if (get is null && set is null)
            return null;
        string required = property.IsDefined(typeof(RequiredMemberAttribute), false) ? "required " : "";
        string indexes = property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(Parameter))}]" : "";
        bool init = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        return $"{((get ?? set)!.IsStatic ? "static " : "")}{required}{Name(property.PropertyType)} {property.Name}{indexes} {{{(get is null ? "" : " get;")}{(set is null ? "" : init ? " init;" : " set;")} }}";
    }

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(each => each.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string value = !parameter.HasDefaultValue ? "" : parameter.DefaultValue switch
        {
            null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? " = default" : " = null",
            string text => $" = \"{text}\"",
            var other => " = " + Convert.ToString(other, CultureInfo.InvariantCulture),
        };
        return $"{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Name(Type type, bool full = false)
    {
        if (type.IsByRef)
            return "ref " + Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Name(inner) + "?";
        string name = type.IsGenericParameter ? type.Name : full ? type.FullName! : type.IsNested ? Name(type.DeclaringType!) + "." + type.Name : type.Name;
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(each => Name(each)))}>";
    }
}
