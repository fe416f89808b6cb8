/** Who acts. */
export interface Person {
  readonly id: string;
}
