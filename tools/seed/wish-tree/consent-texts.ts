import type { ConsentLanguage } from '@dabei/domain';

/** What families of the demo town agree to; the office writes its own. */
export const consentTexts: Record<ConsentLanguage, string> = {
  de: 'Der Wunsch meines Kindes darf ohne Namen mit einer Nummer, einer Altersgruppe und dem Wunsch ausgehängt und im Internet gezeigt werden. Name und Adresse kennt nur die Namensstelle. Nach der Aktion wird alles gelöscht.',
  en: 'My child’s wish may be put up and shown on the internet without a name, with a number, an age group and the wish. Only the keeper of names knows name and address. After the action everything is erased.',
  tr: 'Çocuğumun dileği isimsiz olarak, yalnızca bir numara, yaş grubu ve dilek ile asılabilir ve internette gösterilebilir. Adı ve adresi yalnızca isim sorumlusu bilir. Etkinlikten sonra her şey silinir.',
  uk: 'Бажання моєї дитини можна вивісити та показати в інтернеті без імені, лише з номером, віковою групою та бажанням. Ім’я та адресу знає лише хранитель імен. Після акції все буде видалено.',
  ar: 'يجوز تعليق أمنية طفلي وعرضها على الإنترنت من دون اسم، مع رقم وفئة عمرية والأمنية فقط. لا يعرف الاسم والعنوان إلا أمين الأسماء. بعد انتهاء الحملة يُمحى كل شيء.',
};
