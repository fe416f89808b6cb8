import mjmlCore from 'mjml-core';
import mjmlPreset from 'mjml-preset-core';

interface Mjml {
  readonly html: string;
  readonly errors: readonly { readonly formattedMessage: string }[];
}
type Compile = (text: string, options: object) => Promise<Mjml>;

// Both are CommonJS: what a module of ours imports is their whole `exports`.
const compile = ((mjmlCore as { readonly default?: unknown }).default ?? mjmlCore) as Compile;
const components = (mjmlPreset as { readonly default?: unknown }).default ?? mjmlPreset;

/** MJML into tables that every mail program shows alike. Liquid in it stays as it is. Throws with what is wrong, and where. */
export async function compileLayout(mjml: string): Promise<string> {
  const { html, errors } = await compile(mjml, {
    presets: [components],
    validationLevel: 'soft',
    ignoreIncludes: true,
    useMjmlConfigOptions: false,
    fonts: {},
    keepComments: false,
  });
  const [wrong] = errors;
  if (wrong) throw new Error(wrong.formattedMessage);
  return html
    .replaceAll(/^[ \t]+$/gm, '')
    .replaceAll(/\n{2,}/g, '\n')
    .replaceAll(/^[ \t]+/gm, '');
}
