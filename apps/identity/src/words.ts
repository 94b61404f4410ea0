import type { Language } from '#screens';

interface Words {
  readonly signIn: string;
  readonly about: string;
  readonly login: string;
  readonly password: string;
  readonly wrong: string;
  readonly tooMany: string;
  readonly where: string;
  readonly gone: string;
  readonly signOutQuestion: string;
  readonly signOut: string;
  readonly stay: string;
  readonly signedOut: string;
  readonly failed: string;
  readonly otherSite: string;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    signIn: 'Media sign in',
    about: 'The login of this demonstration. A Games has its own.',
    login: 'Login',
    password: 'Password',
    wrong: 'Login and password do not belong together.',
    tooMany: 'Too many attempts. Wait half a minute, then try again.',
    where: 'podium up has printed the logins; they stand in identity.json of its folder.',
    gone: 'This sign-in took too long, or was begun elsewhere. Go back and begin again.',
    signOutQuestion: 'Sign out everywhere?',
    signOut: 'Sign out',
    stay: 'Stay signed in',
    signedOut: 'You are signed out.',
    failed: 'This cannot be done',
    otherSite: 'The form came from another site.',
  },
  fr: {
    signIn: 'Accès médias',
    about: 'L’identification de cette démonstration. Les Jeux ont la leur.',
    login: 'Identifiant',
    password: 'Mot de passe',
    wrong: 'Identifiant et mot de passe ne vont pas ensemble.',
    tooMany: 'Trop d’essais. Attendez une demi-minute, puis réessayez.',
    where: 'podium up a affiché les identifiants ; ils sont dans identity.json, dans son dossier.',
    gone: 'Cette connexion a pris trop de temps ou a commencé ailleurs. Revenez en arrière et recommencez.',
    signOutQuestion: 'Se déconnecter partout ?',
    signOut: 'Se déconnecter',
    stay: 'Rester connecté',
    signedOut: 'Vous êtes déconnecté.',
    failed: 'Ce n’est pas possible',
    otherSite: 'Le formulaire venait d’un autre site.',
  },
};
