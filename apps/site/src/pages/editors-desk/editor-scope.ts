import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Choices, EditorView } from './editing-views.js';

/** What every field of a form may ask, so that it need not be handed down. */
export type EditorScope = Pick<EditorView, 'fields' | 'errors' | 'choices' | 'meanwhile'> & { readonly at?: string | undefined };

/** Of a form in which nothing of the newsroom's is chosen. */
export const noChoices: Choices = { sections: [], authors: [], images: [], articles: [], stories: [], sponsors: [] };

export const FormScope = createContext<EditorScope | undefined>(undefined);

export function useForm(): EditorScope {
  const scope = useContext(FormScope);
  if (!scope) throw new Error('A field of the editor was rendered outside of its form.');
  return scope;
}
