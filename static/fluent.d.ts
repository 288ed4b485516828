// What `fluentText` in plugins/texts.ts makes of a Fluent file.
declare module "*.ftl" {
  const text: string;
  export default text;
}
