/** `Athletics, Men's 100m`; the code until management has announced it. */
export const eventName = (
  code: string,
  programme: { readonly name: string; readonly disciplineName: string } | null | undefined,
): string => (programme ? `${programme.disciplineName}, ${programme.name}` : code);
