/** What happened, what was kept, what to do next: one sentence for each code of src/domain/errors.ts. */
export const errors = {
  unknown:
    "Quelque chose n’a pas fonctionné. Votre travail est gardé sur cet appareil. Réessayez dans un moment.",
};
