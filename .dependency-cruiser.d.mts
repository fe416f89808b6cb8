import type { ICruiseOptions, IForbiddenRuleType, IResolveOptions } from 'dependency-cruiser';

declare const rules: {
  readonly forbidden: (IForbiddenRuleType & { readonly name: string })[];
  readonly options: ICruiseOptions & { readonly enhancedResolveOptions: IResolveOptions };
};
export default rules;
export declare const knownLibraries: readonly string[];
export declare const knownFolders: readonly string[];
