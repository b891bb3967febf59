import { useEffect, useState } from 'preact/hooks';
import type { Field } from './field.ts';

/** A draft under a name, kept at every stroke; nothing until it was read. */
export function useDraft<D extends object>(field: Field, name: string, fresh: () => D) {
  const [draft, setDraft] = useState<D>();
  useEffect(() => {
    void field
      .store()
      .draft<D>(name)
      .then((kept) => setDraft(kept ?? fresh()));
  }, [name]);
  // Told as a function, a change builds on what stands by then: two photos may be made smaller at the same time.
  const change = (part: Partial<D> | ((before: D) => Partial<D>)) => {
    setDraft((before) => {
      if (!before) return before;
      const next = { ...before, ...(typeof part === 'function' ? part(before) : part) };
      void field.store().keepDraft(name, next);
      return next;
    });
  };
  return { draft, change };
}
