namespace Retort.Sdk.Tests;

/// <summary>Project files.</summary>
internal static class Projects
{
    /// <summary>A migrations project in the form of a package reference.</summary>
    public static string Package(string properties = "", string rest = "", string? version = null) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Retort.Sdk" Version="{version ?? Packages.Version}" />
          </ItemGroup>
          {rest}
        </Project>
        """;

    /// <summary>In the form of an SDK.</summary>
    public static string SdkForm(string rest = "") =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <Sdk Name="Retort.Sdk" Version="{Packages.Version}" />
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          {rest}
        </Project>
        """;
}
