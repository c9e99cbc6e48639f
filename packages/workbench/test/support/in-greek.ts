/** A conflict with everything that views speak of, none of it in Latin letters: what is, is the page's own. */
export const inGreek = `conflict "Διαμάχη για το νερό"
as of 2025-10-29
source αρθρο "Εφημερίδα της πόλης" { author "Νίκος" published 2025-10-20 slant "υπέρ του βορρά" }
source δευτερο "Δεύτερη πηγή" { published 2025-09-01 }
actor βορρας "Βορράς" { option ανοιγμα "Ανοίγει τη βρύση" option απειλη "Απειλεί" take only }
actor νοτος "Νότος" { option διαλογος "Κάθεται στο τραπέζι" option στρατος "Στέλνει στρατό" }
actor παρατηρητης "Παρατηρητής" { option μεσολαβει "Μεσολαβεί" }
infeasible διαλογος and στρατος because δηλωση
now απειλη
outcome αδιεξοδο "Αδιέξοδο" when not ανοιγμα and not στρατος
outcome λυση "Λύση" when ανοιγμα and διαλογος
outcome μαζι "Όλοι μαζί" when ανοιγμα and διαλογος and μεσολαβει and not απειλη
statement δηλωση "Θα μιλήσουμε" { by "Υπουργός" for νοτος on 2025-10-01 quote "μόνο χωρίς απειλές" in αρθρο reliability "B2" }
statement φημη "Λένε ότι φοβούνται" { for βορρας in δευτερο }
statement μονη "Δεν στηρίζει τίποτα" { by "Κάποιος" in δευτερο }
preferences βορρας { not στρατος because φημη  διαλογος perhaps 0.6  not ανοιγμα if απειλη assumed "πάντα έτσι έκανε" }
preferences νοτος { ανοιγμα because δηλωση  unordered { not απειλη; στρατος if απειλη }  διαλογος }
preferences παρατηρητης { λυση  not μεσολαβει }
scenario ηπιο "Ήπιος βορράς" { preferences βορρας { διαλογος  ανοιγμα } }
scenario ματια "Με τα μάτια του νότου" as seen by νοτος { preferences βορρας { απειλη } }
claim μενει "Το αδιέξοδο μένει" because δηλωση { expect now stable by nash }
claim λυνεται "Λύνεται" fails { expect some λυση reachable from now by improvements }
claim μακρια "Λύση μακριά" { given διαλογος expect some λυση stable by seq }
`;
