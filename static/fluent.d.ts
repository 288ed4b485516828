// What `fluentText` in plugins/texts.ts makes of a Fluent file.
declare module "*.ftl" {
  const texts: import("./plugins/texts.ts").Texts;
  export default texts;
}
