// What `fluentText` in vite.config.ts makes of a Fluent file.
declare module "*.ftl" {
  const text: string;
  export default text;
}
