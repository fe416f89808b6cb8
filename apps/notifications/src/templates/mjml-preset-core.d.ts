declare module 'mjml-preset-core' {
  /** What `mjml-core` takes among its `presets`. */
  const preset: unknown;
  export default preset;
}
