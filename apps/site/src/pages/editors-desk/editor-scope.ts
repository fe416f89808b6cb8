import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EditorView } from './editing-views.js';

/** What every field of a form may ask, so that it need not be handed down. */
export type EditorScope = Pick<EditorView, 'fields' | 'errors' | 'choices' | 'meanwhile' | 'at'>;

export const FormScope = createContext<EditorScope | undefined>(undefined);

export function useForm(): EditorScope {
  const scope = useContext(FormScope);
  if (!scope) throw new Error('A field of the editor was rendered outside of its form.');
  return scope;
}
