/** What is wrong with a field before its owner is asked, as the desk words it; by the field's name. */
export type FormFaults = Readonly<Record<string, 'file' | 'fileTooLarge' | 'alt' | 'caption' | 'credit' | 'related.address'>>;
