import { Injectable } from '@nestjs/common';
import { EditingStore } from '../../store/editing.store.js';

/** Somebody has closed it. Whoever had not opened it changes nothing. */
@Injectable()
export class StopEditing {
  constructor(private readonly editing: EditingStore) {}

  execute({ id, person }: { id: string; person: { readonly id: string } }): Promise<void> {
    return this.editing.gone(id, person.id);
  }
}
