const known = Intl.supportedValuesOf('timeZone');

/** The zones that one can choose from; with the one that is chosen, which may be an older name of one of them. */
export const timeZones = (chosen: string): readonly string[] => (known.includes(chosen) ? known : [chosen, ...known]);
