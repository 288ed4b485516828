# الحسابات وإدارة الورشة: تُجلب مع هذه الشاشات فقط.
# Arabic: needs a native reader, see app.ftl.

## الحسابات
sign-in-title = تسجيل الدخول
sign-in-text = لمن يديرون ورش العمل.
sign-in-go = تسجيل الدخول
sign-out = تسجيل الخروج
email = البريد الإلكتروني
password = كلمة المرور
password-hint = بضع كلمات متتالية يسهل تذكرها ويصعب تخمينها.
your-name = اسمك
your-name-hint = يراه المشاركون بوصفه اسم مدير الورشة.
setup-title = أهلًا بك
setup-text = أنشئ الحساب الأول. به تنشئ ورش العمل وتديرها.
setup-go = إنشاء الحساب
setup-no-token = تُفتح هذه الصفحة بالرابط الذي يطبعه الخادم عند بدء تشغيله. انسخه كاملًا.

## ورشاتي
mine-title = ورشاتي
changed-at = تغيرت { $when }
create-open = ورشة جديدة
create-title = ورشة جديدة
create-first = تبدأ مسودةً فيها لوحة لكل مرحلة من المراحل الخمس. لا يدخل أحد قبل أن تفتحها.
create-name = العنوان
create-go = إنشاء
create-language = لغة الورشة
challenge-hint = ما الذي تريدون معرفته أو حله معًا؟ جملة واحدة.
children = الآثار على الأطفال
children-hint = كيف يمكن أن يؤثر هذا في الأطفال، وكيف ستعرفون ذلك؟ هذا ما تطلبه اتفاقية حقوق الطفل.
life-draft = مسودة
life-open = مفتوحة
life-closed = مغلقة
restored = استُعيدت الملاحظة.

## إدارة الورشة
steer-life = الورشة
life-draft-text = لا يدخل إلا من يديرون الورشة.
life-open-text = كل من لديه الرمز يدخل ويستطيع الكتابة.
life-closed-text = يمكن قراءة كل شيء، ولا يمكن تغيير شيء.
life-from-draft = فتح الورشة
life-from-open = إغلاق الورشة
life-from-closed = فتح الورشة مرة أخرى
close-title = هل تريد إغلاق الورشة؟
close-text = لن يستطيع أحد الكتابة بعد ذلك، ولن يدخل أحد جديد. يمكنك فتحها مرة أخرى.
close-waiting = { $count ->
    [zero] ما زالت 0 ملاحظة كُتبت على انفراد تنتظر العرض: لا يمكن عرضها ما دامت الورشة مغلقة.
    [one] ما زالت ملاحظة واحدة كُتبت على انفراد تنتظر العرض: لا يمكن عرضها ما دامت الورشة مغلقة.
    [two] ما زالت ملاحظتان كُتبتا على انفراد تنتظران العرض: لا يمكن عرضهما ما دامت الورشة مغلقة.
    [few] ما زالت { $count } ملاحظات كُتبت على انفراد تنتظر العرض: لا يمكن عرضها ما دامت الورشة مغلقة.
    [many] ما زالت { $count } ملاحظة كُتبت على انفراد تنتظر العرض: لا يمكن عرضها ما دامت الورشة مغلقة.
   *[other] ما زالت { $count } ملاحظة كُتبت على انفراد تنتظر العرض: لا يمكن عرضها ما دامت الورشة مغلقة.
}
close-forgets = وعندها يُنسى نهائيًا من كتب الملاحظات التي أُخفي كاتبها: وإذا فتحتها مرة أخرى فلن يستطيع أحد تغيير كلماتها.
steer-stage = المرحلة
steer-stage-text = تنقل الجميع إليها فورًا.
steer-writing = الكتابة
steer-read-only = إيقاف الكتابة مؤقتًا للجميع إلا من يديرون الورشة
steer-read-only-text = للاستماع أو للاستراحة. لا يضيع شيء.
steer-join = الانضمام
steer-join-not-open = يعمل الرمز ما دامت الورشة مفتوحة.
code-is = الرمز: { $code }
join-link = رابط الانضمام
qr-alt = رمز QR للعنوان { $url }
code-rotate = رمز جديد…
code-rotate-text = يتوقف الرمز القديم عن العمل فورًا. من هم في الداخل يبقون.
code-rotate-go = إنشاء رمز جديد
code-rotated = الرمز الجديد هو { $code }.
staff-link = رابط العاملين
staff-link-text = من يفتحه ينضم بصفته من العاملين. الرابط الجديد يوقف عمل القديم.
staff-link-make = إنشاء رابط للعاملين
trash-count = الملاحظات المحذوفة ({ $count })
trash-empty = لم يُحذف شيء.
trash-by = حذفها { $alias }، { $time }
trash-no-board = أُزيلت لوحتها، لذلك لا يمكن استعادتها.

## صفحة الحائط
projector = جهاز العرض
projector-open = العرض على جهاز العرض
projector-open-text = صفحة مستقلة فيها الرمز كبيرًا، ومن دخل؛ وبالمفاتيح 2 و3 و4 تظهر أيضًا اللوحة أو القائمة أو نتيجة تصويت. تُفتح في علامة تبويب جديدة.
projector-scan = وجّه كاميرا هاتفك إلى هنا
projector-type = أو اذهب إلى
projector-draft = تُفتح قريبًا
projector-closed = هذه الورشة مغلقة. شكرًا لكم!
projector-here = { $count ->
    [0] لم يدخل أحد بعد. كن الأول!
    [zero] لم يدخل أحد بعد. كن الأول!
    [one] دخل شخص واحد
    [two] دخل شخصان
    [few] دخل { $count } أشخاص
    [many] دخل { $count } شخصًا
   *[other] دخل { $count } شخص
}
projector-latest = آخر { $count }:
projector-offline = لا اتصال الآن. قد يكون المعروض قديمًا.
wall-link-head = شاشة القاعة
wall-link-text = على حاسوب آخر في القاعة: أنشئ رابطًا وافتحه هناك. لا حاجة إلى حساب. تعرض الشاشة ما يراه المشاركون، ولا يمكن الكتابة عليها.
wall-link = رابط الشاشة
wall-link-once = انسخه الآن: لن يُعرض مرة أخرى. يعمل إلى أن تنهيه.
wall-link-make = إنشاء رابط للشاشة
wall-link-again = رابط جديد للشاشة…
wall-link-again-go = إنشاء رابط جديد
wall-withdraw = إنهاء الشاشات…
wall-withdraw-text = تنطفئ فورًا كل الشاشات التي تعرض هذه الورشة الآن، ويتوقف الرابط القديم عن العمل.
wall-withdraw-go = إنهاء الشاشات
wall-withdrawn = لا تعرض أي شاشة الورشة بعد الآن.
wall-shows-code = الشاشة تعرض الرمز
wall-shows = ما تعرضه الشاشة
wall-join = الانضمام
wall-board = اللوحة
wall-list = القائمة
wall-result = النتيجة
wall-more = { $count ->
    [zero] لا شيء غيرها على شاشة كل مشارك.
    [one] واحدة أخرى على شاشة كل مشارك.
    [two] اثنتان أخريان على شاشة كل مشارك.
    [few] { $count } أخرى على شاشة كل مشارك.
    [many] { $count } أخرى على شاشة كل مشارك.
   *[other] { $count } أخرى على شاشة كل مشارك.
}
wall-next-board = اللوحة التالية
wall-whole = اللوحة كلها
wall-hold = إيقاف التقدم
wall-go-on = الجزء التالي
wall-part-outside = خارج المناطق
wall-part = الجزء { $part } من { $count }. لو عُرضت اللوحة كلها مرة واحدة لصغرت عن القراءة.
wall-part-held = الجزء { $part } من { $count }، متوقف. لو عُرضت اللوحة كلها مرة واحدة لصغرت عن القراءة.
wall-part-only = تُعرض كقائمة: لو عُرضت كلوحة لصغرت الكلمات عن القراءة.
wall-beside = بجانب اللوحة
wall-notes = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
wall-no-notes = لا ملاحظات هنا بعد.
wall-ended = أُنهيت هذه الشاشة.
wall-deleted = هذه الورشة لم تعد موجودة.
wall-ended-text = لعرض ورشة هنا، افتح رابطًا جديدًا للشاشة. يستطيع من يديرون الورشة إنشاءه.
wall-trying = تُعاد المحاولة تلقائيًا.
full-screen = ملء الشاشة
full-screen-end = إنهاء ملء الشاشة

## الورشة كلها
steer-now = الآن
steer-content = اللوحات والملاحظات
steer-whole = هذه الورشة
downloads = خذ النتائج معك
downloads-text = كل الملاحظات مع لوحاتها ومناطقها ومجموعاتها. بلا أسماء: من الكاتب دوره فقط. ومن التصويتات النتائج التي عُرضت على الجميع.
download-csv = جدول (CSV)
download-votes = الأصوات (CSV)
download-json = كل شيء (JSON)
copy-workshop = نسخ الورشة…
copy-workshop-hint = مسودة جديدة باللوحات نفسها، بلا ملاحظات ولا أشخاص.
copy-workshop-title = نسخ الورشة
copy-workshop-text = تُنسخ اللوحات والمناطق والأسئلة والتحدي. لا تُنسخ الملاحظات والأشخاص والآثار على الأطفال.
copy-workshop-name = عنوان الورشة الجديدة
copy-workshop-go = إنشاء النسخة
copy-of = { $title } (نسخة)
delete-workshop = حذف الورشة…
delete-workshop-title = هل تريد حذف الورشة نهائيًا؟
delete-workshop-text = يُمحى كل ما فيها: الملاحظات واللوحات والأسماء وروابط الانضمام. لا يستطيع أحد استعادتها. نزّل النتائج أولًا إن كنت تحتاج إليها.
delete-workshop-type = اكتب العنوان لحذفها
delete-workshop-hint = تُمحى للجميع ونهائيًا.
delete-workshop-go = حذف نهائي
delete-close-first = أغلق الورشة أولًا. لا يمكن حذف ورشة مفتوحة.
deleted-workshop = حُذفت { $title }.
workshop-actions = المزيد عن { $title }

## استيراد الملاحظات
import-open = استيراد ملاحظات…
import-hint = من جدول (CSV) أو من أسطر تلصقها. تراها قبل أن تدخل.
import-last = { $count ->
    [zero] لم تُستورد أي ملاحظة عند { $time }.
    [one] استُوردت ملاحظة واحدة عند { $time }.
    [two] استُوردت ملاحظتان عند { $time }.
    [few] استُوردت { $count } ملاحظات عند { $time }.
    [many] استُوردت { $count } ملاحظة عند { $time }.
   *[other] استُوردت { $count } ملاحظة عند { $time }.
}
import-take-back = التراجع عن الاستيراد
import-title = استيراد ملاحظات
import-file = ملف
import-file-hint = جدول محفوظ بصيغة CSV، أو ملف نصي. كل صف يصبح ملاحظة واحدة.
import-file-empty = الملف فارغ. اختر غيره.
import-file-large = الملف أكبر من 64 ميغابايت. اختر ملفًا أصغر، أو قسّمه.
import-file-unread = تعذرت قراءة الملف. اختره مرة أخرى.
import-paste = أو الصق أسطرًا
import-paste-hint = كل سطر يصبح ملاحظة واحدة. تصلح أيضًا الخلايا المنسوخة من جدول حسابي.
import-nothing = لا شيء للاستيراد بعد. اختر ملفًا أو الصق بعض الأسطر.
import-go-on = عرض الملاحظات
import-from = من الملف { $name }
import-board = اللوحة
import-area = المنطقة
import-private = يرى الجميع هذه الملاحظات فورًا، مع أن كل شخص يكتب هنا بمفرده.
import-read-as = كيف يُقرأ
import-encoding = ترميز الحروف
encoding-utf-8 = UTF-8
encoding-utf-16le = UTF-16 LE (نص يونيكود)
encoding-utf-16be = UTF-16 BE
encoding-windows-1252 = أوروبي غربي (Latin-1)
import-separator = بين الأعمدة
separator-semicolon = فاصلة منقوطة ;
separator-comma = فاصلة ,
separator-tab = علامة جدولة
separator-bar = خط عمودي |
separator-none = لا شيء: كل سطر ملاحظة
import-text-column = عمود النص
import-area-column = عمود المنطقة
import-colour-column = عمود اللون
import-no-column = لا شيء
import-column = العمود { $number }
import-column-named = العمود { $number }: { $heading }
import-headings = في الصف الأول عناوين
import-preview = معاينة
import-first = { $count ->
    [zero] لا ملاحظات
    [one] الملاحظة الأولى
    [two] أول ملاحظتين
    [few] أول { $count } ملاحظات
    [many] أول { $count } ملاحظة
   *[other] أول { $count } ملاحظة
}
import-text = النص
import-none = لا نص هنا. اختر عمودًا آخر أو ملفًا آخر.
import-room = هناك { $found } ملاحظة، وفي الورشة مكان لـ { $room } أخرى. خذ أول { $room }، أو ألغِ.
import-size = هناك { $found } ملاحظة، ونص { $fits } منها هو أكثر ما يمكن استيراده دفعة واحدة. خذ أول { $fits }، أو ألغِ.
import-too-long = { $count ->
    [zero] لا نص أطول من { $most } حرف تتسع لها الملاحظة.
    [one] نص واحد أطول من { $most } حرف تتسع لها الملاحظة. يُترك خارجًا.
    [two] نصان أطول من { $most } حرف تتسع لها الملاحظة. يُتركان خارجًا.
    [few] { $count } نصوص أطول من { $most } حرف تتسع لها الملاحظة. تُترك خارجًا.
    [many] { $count } نصًا أطول من { $most } حرف تتسع لها الملاحظة. تُترك خارجًا.
   *[other] { $count } نص أطول من { $most } حرف تتسع لها الملاحظة. تُترك خارجًا.
}
import-too-long-rows = الصفوف: { $rows }
import-elsewhere = { $count ->
    [zero] لا صف يذكر منطقة ليست في هذه اللوحة.
    [one] صف واحد يذكر منطقة ليست في هذه اللوحة. يذهب إلى المنطقة المختارة أعلاه.
    [two] صفان يذكران منطقة ليست في هذه اللوحة. يذهبان إلى المنطقة المختارة أعلاه.
    [few] { $count } صفوف تذكر منطقة ليست في هذه اللوحة. تذهب إلى المنطقة المختارة أعلاه.
    [many] { $count } صفًا يذكر منطقة ليست في هذه اللوحة. تذهب إلى المنطقة المختارة أعلاه.
   *[other] { $count } صف يذكر منطقة ليست في هذه اللوحة. تذهب إلى المنطقة المختارة أعلاه.
}
import-empty-rows = { $count ->
    [zero] لا صف بلا نص.
    [one] صف واحد بلا نص، ويُتجاوز.
    [two] صفان بلا نص، ويُتجاوزان.
    [few] { $count } صفوف بلا نص، وتُتجاوز.
    [many] { $count } صفًا بلا نص، وتُتجاوز.
   *[other] { $count } صف بلا نص، وتُتجاوز.
}
import-back = اختيار شيء آخر
import-go = { $count ->
    [zero] لا شيء للاستيراد
    [one] استيراد ملاحظة واحدة
    [two] استيراد ملاحظتين
    [few] استيراد { $count } ملاحظات
    [many] استيراد { $count } ملاحظة
   *[other] استيراد { $count } ملاحظة
}
import-first-go = استيراد أول { $count }
import-done = { $count ->
    [zero] لم تُستورد أي ملاحظة.
    [one] استُوردت ملاحظة واحدة.
    [two] استُوردت ملاحظتان.
    [few] استُوردت { $count } ملاحظات.
    [many] استُوردت { $count } ملاحظة.
   *[other] استُوردت { $count } ملاحظة.
}
import-undone = { $taken ->
    [zero] لم تُسحب أي ملاحظة.
    [one] سُحبت ملاحظة واحدة.
    [two] سُحبت ملاحظتان.
    [few] سُحبت { $taken } ملاحظات.
    [many] سُحبت { $taken } ملاحظة.
   *[other] سُحبت { $taken } ملاحظة.
}
import-undone-some = سُحبت { $taken } ملاحظة. بقيت { $kept }، لأنها عُدّلت أو جُمعت أو رُبطت.

## الدعوات وكلمة المرور
sign-in-forgot = نسيت كلمة المرور؟ من يشغّل Samskapa هذا يستطيع إعطاءك رابطًا لكلمة جديدة.
invite-title = أنت مدعو
invite-account-text = أنشئ حسابك. به تنشئ ورش العمل وتديرها.
invite-lead-over = أنت مدعو إلى إدارة
invite-lead-text = ستستطيع كل ما يستطيعه المديرون الآخرون. بعد ذلك تظهر الورشة في «ورشاتي».
invite-leads = أنت تدير هذه الورشة بالفعل. الرابط لشخص آخر، وما زال يعمل.
invite-enter = إلى الورشة
invite-seat = باسم من؟
invite-seat-same = باسم { $alias }، الموجود في الورشة على هذا الجهاز: يبقى الاسم والملاحظات
invite-seat-new = شخصًا جديدًا باسمي
invite-go = إدارة الورشة
invite-go-as = إدارة الورشة باسم { $name }
invite-known = لدي حساب
invite-new = أحتاج إلى حساب
invite-other-account = استخدام حساب آخر
ticket-no-token = تُفتح هذه الصفحة برابط يعطيك إياه شخص ما. انسخه كاملًا.
reset-title = كلمة مرور جديدة
reset-text = عند حفظها تدخل هنا، وتخرج من كل مكان آخر.
reset-go = حفظ كلمة المرور الجديدة

## صفحات الخصوصية وإمكانية الوصول
notice-elsewhere = هذه الصفحة غير موجودة بعد باللغة { $wanted }. تُعرض باللغة { $shown }.
notice-unfinished = لم يُكمل من يشغّل Samskapa هذا هذه الصفحة بعد: ما عُلّم عليه يجب أن يُملأ، مثل من المسؤول وكيف تصل إليه.

## مدير ثانٍ
second = دعوة مدير ثانٍ
second-text = من يفتح الرابط يستطيع كل ما تستطيعه، بحساب خاص به. يعمل مرة واحدة، خلال سبعة أيام. الرابط الجديد ينهي القديم.
second-link = رابط لمدير ثانٍ
second-once = انسخه الآن: لن يُعرض مرة أخرى. يعمل حتى { $when }.
second-waiting = رابط ينتظر أن يُستخدم، حتى { $when }.
second-make = إنشاء رابط
second-again = إنشاء رابط جديد
second-end = إنهاء الرابط
second-ended = لم يعد الرابط يعمل.

## اللوحات والمناطق
boards-open = اللوحات والمناطق…
boards-hint = تغيير العناوين والأسئلة، والإضافة والترتيب والإزالة.
boards-title = اللوحات والمناطق
boards-of = لوحات مرحلة { $stage }
boards-text = يرى الجميع ما تغيره فورًا. تبقى اللوحات والمناطق التي فيها ملاحظات.
boards-full = في الورشة { $most } لوحة على الأكثر.
boards-moved = { $title } الآن رقم { $place } من { $count }.
board-add = إضافة لوحة إلى { $stage }
board-add-go = إضافة اللوحة
board-added = أُضيفت اللوحة { $title }.
board-begins = بماذا تبدأ اللوحة
board-from-template = بمناطق { $stage }
board-empty = بمنطقة واحدة فارغة
board-title = عنوان اللوحة
board-prompt = السؤال
board-prompt-hint = السؤال الذي يجيب عنه الناس بملاحظاتهم.
board-actions = إجراءات على اللوحة { $title }
board-edit = تعديل اللوحة { $title }
board-remove = إزالة اللوحة
board-removed = أُزيلت اللوحة { $title }.
board-not-empty = { $count ->
    [zero] لا ملاحظة عليها.
    [one] عليها ملاحظة واحدة.
    [two] عليها ملاحظتان.
    [few] عليها { $count } ملاحظات.
    [many] عليها { $count } ملاحظة.
   *[other] عليها { $count } ملاحظة.
}
board-last = تبقى في الورشة لوحة واحدة على الأقل.
areas-of = مناطق { $title }
area-add = إضافة منطقة
area-add-go = إضافة المنطقة
area-added = أُضيفت المنطقة { $title }.
area-first = ملاحظات
area-title = عنوان المنطقة
area-hint = تلميح
area-actions = إجراءات على المنطقة { $title }
area-edit = تعديل المنطقة { $title }
area-remove = إزالة المنطقة
area-removed = أُزيلت المنطقة { $title }.
area-not-empty = { $count ->
    [zero] لا ملاحظة فيها.
    [one] فيها ملاحظة واحدة.
    [two] فيها ملاحظتان.
    [few] فيها { $count } ملاحظات.
    [many] فيها { $count } ملاحظة.
   *[other] فيها { $count } ملاحظة.
}
area-last = تبقى في اللوحة منطقة واحدة على الأقل.
edit-words = تعديل الكلمات…
edit-workshop = تعديل العنوان والتحدي…
edit-workshop-title = العنوان والتحدي
words-saved = حُفظ.
words-empty = لا يجوز أن يكون هذا فارغًا. اكتب شيئًا.
words-too-long = في النص { $count } حرف، ولا يتسع إلا لـ { $most }. اختصره.
words-stale = غيّر شخص هذا أثناء كتابتك. كلماتك ما زالت هنا. النص الآن:
words-nothing = (لا شيء)
words-mine = المتابعة بكلماتي
words-theirs = أخذ كلماتهم
staff-title = انضم بصفتك من العاملين
staff-text = هذا الرابط لمن يعملون على هذه المسألة، مثل موظفي البلدية.
staff-alias-hint = الاسم الذي تستخدمه في العمل يوضح من أنت.
staff-no-token = الرابط غير كامل. اطلب من مدير الورشة رابط العاملين وافتحه كاملًا.
to-code = انضم برمز بدلًا من ذلك
restore = استعادة

## ما قد يؤذي
steer-safety = ما قد يؤذي
flags-count = البلاغات ({ $count })
flags-hint = لا تفعل البلاغات شيئًا من تلقاء نفسها. ترى عددها وما تقوله، ولا ترى أبدًا ممن هي.
flags-none = لم يُبلَّغ عن أي ملاحظة.
flags-of-note = { $count ->
    [zero] لا بلاغات:
    [one] بلاغ واحد:
    [two] بلاغان:
    [few] { $count } بلاغات:
    [many] { $count } بلاغًا:
   *[other] { $count } بلاغ:
}
flags-rule = { $rule } ({ $count })
flags-reason = لماذا تبقى الملاحظة
flags-reason-usual = صريحة، لكنها ضمن القواعد
flags-settle = إبقاؤها
flags-settled = بقيت الملاحظة. وحُسمت البلاغات.
flags-settled-count = { $count ->
    [zero] لا شيء محسوم
    [one] ملاحظة محسومة
    [two] ملاحظتان محسومتان
    [few] { $count } ملاحظات محسومة
    [many] { $count } ملاحظة محسومة
   *[other] { $count } ملاحظة محسومة
}
flags-settled-why = { $time }، { $count ->
    [zero] لا بلاغات
    [one] بلاغ واحد
    [two] بلاغان
    [few] { $count } بلاغات
    [many] { $count } بلاغًا
   *[other] { $count } بلاغ
}: { $reason }
flags-away = لا تُعرض الآن
word-list-open = كلمات توقف الملاحظة …
word-list-hint = شتائم عنصرية وتهديدات. تنتظر الملاحظة التي فيها إحداها حتى تقرأها؛ ولا يُحذف شيء.
word-list-title = كلمات توقف الملاحظة
word-list-text = هذه القائمة للشتائم والتهديدات، لا للغضب. من حق الناس أن يتكلموا بصراحة عما يهمهم.
word-list-added = كلمات تُضاف
word-list-added-hint = كلمة في كل سطر. ومع نجمة في آخرها تُحسب أيضًا بداية لكلمات أطول: troll*
word-list-without = كلمات تُحذف من القائمة الأساسية
word-list-without-hint = كلمة في كل سطر، كما هي في القائمة أدناه.
word-list-saved = حُفظت القائمة.
word-list-standard = القائمة الأساسية ({ $count } سطرًا)
word-list-standard-hint = بالسويدية والإنجليزية. فيها كلمات قبيحة عند القراءة.
personal-count = بيانات شخصية محتملة: { $count }
personal-hint = ملاحظات فيها ما يشبه رقمًا شخصيًا أو رقم هاتف أو عنوان بريد إلكتروني. يُعثر عليها هنا على هذه الشاشة؛ ولا يُبلَّغ بها أحد. انتبه بوجه خاص لما يخص الأطفال ومن ليسوا هنا.
personal-none = لا شيء على اللوحات يشبه ذلك.
personal-kinds = يشبه: { $kinds }

## What boards are for, and notes that not everybody sees
mode-title = ما الغرض من اللوح الآن
mode-title-of = ما الغرض من ”{ $board }“ الآن
mode-open = الكتابة معًا
mode-open-text = الجميع يرى كل ملاحظة فور كتابتها.
mode-private = الكتابة كلٌّ لنفسه
mode-private-text = لا أحد يرى ملاحظات الآخرين، ولا أنت، حتى تعرضها.
mode-read = القراءة فقط
mode-read-text = لا يغيّر المشاركون شيئًا. يمكنك أنت النقل والتجميع.
mode-vote = التصويت
mode-vote-text = تبقى الملاحظات كما هي أثناء التصويت.
mode-open-turned = { $board }: الجميع يكتب معًا.
mode-private-turned = { $board }: كلٌّ يكتب لنفسه.
mode-read-turned = { $board }: القراءة فقط.
mode-vote-turned = { $board }: تبقى الملاحظات كما هي.
mode-counts = أظهر للجميع عدد الملاحظات المنتظرة
authors-title = من كتب
authors-named = الجميع يرى الاسم
authors-alias = أنت فقط ترى من؛ والآخرون يرون رقمًا
authors-hidden = لا أحد يرى من، ولا أنت
authors-hint = للملاحظات التي تُكتب من الآن. ويُعلَم من يكتب أيّهما يسري.
authors-hidden-hint = إلى أن تُغلق الورشة يعرف النظام من كتب كل ملاحظة، ليستطيع كل شخص تعديل ملاحظاته. وعند إغلاقها يُمحى ذلك نهائيًا: لا يستطيع أحد بعدها تعديل هذه الملاحظات، حتى لو فتحت الورشة من جديد.
reveal-all = اعرض الكل
reveal-one = اعرض واحدة أخرى
reveal-area = { $area } ({ $count })
reveal-hint = تُخلط، فلا يدلّ الترتيب على من كتب ماذا.
hold-title = الملاحظات الجديدة
hold-none = تُعرض فورًا
hold-none-text = كلمات القائمة تحجز الملاحظة مع ذلك.
hold-first = الأولى من كل ضيف تنتظر
hold-first-text = بعد أن تقبل واحدة تُعرض التالية فورًا.
hold-all = الكل ينتظر
hold-all-text = تقرأ كل ملاحظة قبل أن يراها الآخرون.
held-count = بانتظارك ({ $count })
held-none = لا ملاحظات تنتظر.
held-by = { $alias }، { $time }
approve = اقبل
approve-chosen = اقبل المختارة ({ $count })
show-again = اعرض من جديد
hide = أزل
hide-title = أزل الملاحظة من اللوح
hide-notes-title = إزالة ملاحظات من اللوح ({ $count })
hide-chosen = أزل المختارة ({ $count })
hide-rule = أي قاعدة تخالف
hide-message = كلمات إلى الكاتب إن شئت
hide-message-hint = يرى الكاتب القاعدة وكلماتك ويمكنه الرد مرة واحدة.
hidden-count = أزلتموها ({ $count })
hidden-for = القاعدة: { $rule }.
hidden-reply = الجواب:
reveal-waiting = { $count ->
    [zero] كُتبت 0 ملاحظة
    [one] كُتبت ملاحظة واحدة
    [two] كُتبت ملاحظتان
    [few] كُتبت { $count } ملاحظات
    [many] كُتبت { $count } ملاحظة
   *[other] كُتبت { $count } ملاحظة
}
revealed = { $count ->
    [zero] لا تُعرض أي ملاحظة
    [one] تُعرض ملاحظة واحدة
    [two] تُعرض ملاحظتان
    [few] تُعرض { $count } ملاحظات
    [many] تُعرض { $count } ملاحظة
   *[other] تُعرض { $count } ملاحظة
}
revealed-but = { $count ->
    [zero] { $shown }، ولا تنتظرك أي ملاحظة
    [one] { $shown }، وتنتظرك ملاحظة واحدة
    [two] { $shown }، وتنتظرك ملاحظتان
    [few] { $shown }، وتنتظرك { $count } ملاحظات
    [many] { $shown }، وتنتظرك { $count } ملاحظة
   *[other] { $shown }، وتنتظرك { $count } ملاحظة
}
reveal-gone = { $count ->
    [zero] لا ملاحظات لمن أُخرجوا من الورشة.
    [one] ملاحظة واحدة لشخص أُخرج من الورشة لا تُعرض. تعود مع كاتبها أو تزول مع اللوح.
    [two] ملاحظتان لأشخاص أُخرجوا من الورشة لا تُعرضان. تعودان مع من كتبهما أو تزولان مع اللوح.
    [few] { $count } ملاحظات لأشخاص أُخرجوا من الورشة لا تُعرض. تعود مع من كتبها أو تزول مع اللوح.
    [many] { $count } ملاحظة لأشخاص أُخرجوا من الورشة لا تُعرض. تعود مع من كتبها أو تزول مع اللوح.
   *[other] { $count } ملاحظة لأشخاص أُخرجوا من الورشة لا تُعرض. تعود مع من كتبها أو تزول مع اللوح.
}
approve-all = { $count ->
    [zero] اقبل الكل (0)
    [one] اقبلها
    [two] اقبل الاثنتين
    [few] اقبل الكل ({ $count })
    [many] اقبل الكل ({ $count })
   *[other] اقبل الكل ({ $count })
}
approved = { $count ->
    [zero] لا تُعرض أي ملاحظة
    [one] تُعرض ملاحظة واحدة
    [two] تُعرض ملاحظتان
    [few] تُعرض { $count } ملاحظات
    [many] تُعرض { $count } ملاحظة
   *[other] تُعرض { $count } ملاحظة
}
approved-but = { $count ->
    [zero] { $said }
    [one] { $said }، وواحدة لم تعد موجودة
    [two] { $said }، واثنتان لم تعودا موجودتين
    [few] { $said }، و{ $count } لم تعد موجودة
    [many] { $said }، و{ $count } لم تعد موجودة
   *[other] { $said }، و{ $count } لم تعد موجودة
}
held-notes-said = { $count ->
    [zero] لا ملاحظات تنتظر.
    [one] الملاحظة تنتظر في لوحة الإدارة، ولا يراها أحد غيرك
    [two] ملاحظتان تنتظران في لوحة الإدارة، ولا يراهما أحد غيرك
    [few] { $count } ملاحظات تنتظر في لوحة الإدارة، ولا يراها أحد غيرك
    [many] { $count } ملاحظة تنتظر في لوحة الإدارة، ولا يراها أحد غيرك
   *[other] { $count } ملاحظة تنتظر في لوحة الإدارة، ولا يراها أحد غيرك
}
hold-none-of-others = اختر ملاحظات كتبها غيرك. ملاحظاتك يمكنك حذفها.
hidden-said = { $count ->
    [zero] أُزيلت 0 ملاحظة من اللوح
    [one] أُزيلت الملاحظة من اللوح
    [two] أُزيلت ملاحظتان من اللوح
    [few] أُزيلت { $count } ملاحظات من اللوح
    [many] أُزيلت { $count } ملاحظة من اللوح
   *[other] أُزيلت { $count } ملاحظة من اللوح
}

## ما يفعله مدير الورشة بشأن شخص
act-title-mute = إيقاف كتابة { $alias } مؤقتًا؟
act-text-mute = يمكن لـ { $alias } القراءة والتصويت والإبلاغ كما في السابق. لا يعلم بذلك إلا من يديرون الورشة و{ $alias }. ويمكنه مع ذلك أن يدخل بالرمز كشخص جديد.
act-go-mute = إيقاف
act-said-mute = لا يمكن لـ { $alias } الكتابة الآن.
act-title-rename = اسم آخر لـ { $alias }
act-text-rename = يرى الجميع الاسم الجديد فورًا، وعلى الملاحظات القديمة أيضًا. لا يمكن لـ { $alias } تغييره.
act-go-rename = إعطاء هذا الاسم
act-said-rename = الاسم الآن { $alias }.
act-title-remove = إخراج { $alias }؟
act-text-remove = لن يستطيع هذا الشخص رؤية شيء هنا أو كتابته. ما كتبه يبقى. يمكنك السماح له بالدخول من جديد. ويمكنه مع ذلك أن يدخل بالرمز كشخص جديد.
act-go-remove = إخراج
act-said-remove = أُخرج { $alias }.
act-title-ban = إخراج { $alias } ومنعه من العودة؟
act-text-ban = يخرج هذا الشخص، ولا يدخل أحد من جهاز استخدمه هنا، ولا باسم آخر. والجهاز المشترك يُغلق أمام غيره أيضًا. يمكنه أن يأتي بجهاز أو متصفح آخر كشخص جديد: عندها اجعل الناس يستأذنون عند الباب، أو أغلقه. يمكنك السماح له بالدخول من جديد.
act-go-ban = منع
act-said-ban = أُخرج { $alias } ومُنع من العودة.
act-title-make-facilitator = هل تريد أن يدير { $alias } الورشة معك؟
act-text-make-facilitator = يستطيع { $alias } عندها أن يفعل كل ما تستطيع فعله: فتح الورشة وإغلاقها وإخراج الناس وإعطاء الأدوار.
act-go-make-facilitator = جعله مديرًا للورشة
act-said-make-facilitator = يدير { $alias } الورشة الآن.
act-title-make-staff = جعل { $alias } من العاملين؟
act-text-make-staff = يظهر { $alias } بين العاملين، ويُحسب معهم في التصويت.
act-go-make-staff = جعله من العاملين
act-said-make-staff = { $alias } الآن من العاملين.
act-title-make-resident = جعل { $alias } من السكان؟
act-text-make-resident = يظهر { $alias } بين السكان، ويُحسب معهم في التصويت.
act-go-make-resident = جعله من السكان
act-said-make-resident = { $alias } الآن من السكان.
act-leads-no-more = لا يدير { $alias } الورشة بعد ذلك.
act-name = الاسم الجديد
act-why = السبب
act-why-told = يستطيع { $alias } قراءة هذا. ويبقى أيضًا في قائمة ما فعله من يديرون الورشة.
act-why-listed = يبقى في قائمة ما فعله من يديرون الورشة. لا يظهر لـ { $alias }.
act-why-leads = يبقى في قائمة ما فعله من يديرون الورشة. يستطيع كل من يديرها قراءته.
act-why-long = { $count } حرف؛ { $most } على الأكثر.

## الباب
door = من يستطيع الانضمام
door-open = كل من لديه الرمز
door-ask = فقط من تسمح له بالدخول
door-shut = لا أحد جديد
door-open-text = من لديه الرمز أو رابط الموظفين يدخل فورًا.
door-ask-text = من هو جديد ينتظر حتى يسمح له أحدكم بالدخول. من كان هنا من قبل يعود من دون استئذان.
door-shut-text = الورشة مستمرة. من كان هنا من قبل يستطيع العودة؛ ولا يستطيع أحد جديد الانضمام.
door-why = اذكر السبب
door-why-hint = اكتبه أولًا ثم اختر. يبقى في قائمة ما فعله من يديرون الورشة.
knocking = { $count ->
    [zero] لا أحد عند الباب
    [one] شخص واحد عند الباب
    [two] شخصان عند الباب
    [few] { $count } أشخاص عند الباب
    [many] { $count } شخصًا عند الباب
   *[other] { $count } شخص عند الباب
}
lobby-count = { $count ->
    [zero] لا أحد ينتظر
    [one] شخص واحد ينتظر
    [two] شخصان ينتظران
    [few] { $count } أشخاص ينتظرون
    [many] { $count } شخصًا ينتظرون
   *[other] { $count } شخص ينتظرون
}
lobby-admit = إدخال
lobby-admit-one = إدخال: { $alias }
lobby-admitted = سُمح لـ { $alias } بالدخول.
lobby-refuse = ليس الآن
lobby-refuse-one = ليس الآن: { $alias }
lobby-refused = لم يُسمح لـ { $alias } بالدخول.
lobby-all = إدخال الجميع
lobby-all-said = سُمح لكل من كان ينتظر بالدخول.
lobby-none = رد الجميع
lobby-none-title = { $count ->
    [zero] رد الجميع؟
    [one] رد شخص واحد؟
    [two] رد الشخصين؟
    [few] رد { $count } أشخاص؟
    [many] رد { $count } شخصًا؟
   *[other] رد { $count } شخص؟
}
lobby-none-text = يُخبَرون بأنه لم يُسمح لهم بالدخول، ولا يستطيعون الاستئذان من جديد ما دام الاستئذان مطلوبًا.
lobby-none-said = لم يُسمح لأحد ممن كانوا ينتظرون بالدخول.
lobby-room = كل من في هذه القاعة
lobby-room-text = «كل من في هذه القاعة» يُدخل كل من جاء بالرمز، ومن يأتي به خلال { $minutes } دقائق القادمة.
lobby-room-said = سُمح لمن كان ينتظر بالدخول، ولمدة { $minutes } دقائق لا يحتاج أحد لديه الرمز إلى الاستئذان.
lobby-free = حتى { $time } لا يحتاج أحد لديه الرمز إلى الاستئذان.
lobby-ask-again = الاستئذان من جديد من الآن

## قائمة ما جرى
acts = ما فعله من يديرون الورشة
acts-open = ما فعله من يديرون الورشة
acts-open-text = كل فتح وإغلاق للورشة وإيقاف وإخراج واسم جديد أو دور جديد وملاحظة أُخفيت وتصويت وتغيير للباب وجواب عنده ورمز جديد أو رابط، مع سببه. ويوضع في الملف الذي يُنزَّل.
acts-none = لا شيء بعد.
acts-more = إظهار الأقدم
acts-mute-on = أوقف { $who } كتابة { $whom } مؤقتًا.
acts-mute-off = سمح { $who } لـ { $whom } بالكتابة من جديد.
acts-rename = أعطى { $who } اسمًا آخر: { $whom }.
acts-role = أعطى { $who } { $whom } دورًا آخر: { $role }.
acts-remove = أخرج { $who } { $whom }.
acts-revert-all = تراجع { $who } عن كل ما فعله { $whom }.
acts-revert-lately = { $count ->
    [zero] تراجع { $who } عما فعله { $whom } للتو.
    [one] تراجع { $who } عما فعله { $whom } في الدقيقة الأخيرة.
    [two] تراجع { $who } عما فعله { $whom } في الدقيقتين الأخيرتين.
    [few] تراجع { $who } عما فعله { $whom } في آخر { $count } دقائق.
    [many] تراجع { $who } عما فعله { $whom } في آخر { $count } دقيقة.
   *[other] تراجع { $who } عما فعله { $whom } في آخر { $count } دقيقة.
}
acts-reinstate = أعاد { $who } ما كان قد تراجع عنه من أفعال شخص.
acts-ban = أخرج { $who } { $whom } ومنعه من العودة.
acts-readmit = سمح { $who } لـ { $whom } بالدخول من جديد.
acts-life-open = فتح { $who } الورشة.
acts-life-closed = أغلق { $who } الورشة.
acts-life-again = فتح { $who } الورشة من جديد.
acts-door-open = فتح { $who } الباب للجميع.
acts-door-ask = جعل { $who } الجدد يستأذنون عند الباب.
acts-door-free = أدخل { $who } من لديهم الرمز من دون استئذان لمدة { $count } دقائق.
acts-door-shut = أغلق { $who } الباب أمام كل جديد.
acts-answer-in = { $count ->
    [zero] لم يُدخل { $who } أحدًا عند الباب.
    [one] أدخل { $who } شخصًا واحدًا عند الباب.
    [two] أدخل { $who } شخصين عند الباب.
    [few] أدخل { $who } { $count } أشخاص عند الباب.
    [many] أدخل { $who } { $count } شخصًا عند الباب.
   *[other] أدخل { $who } { $count } شخص عند الباب.
}
acts-answer-out = { $count ->
    [zero] لم يرد { $who } أحدًا عند الباب.
    [one] رد { $who } شخصًا واحدًا عند الباب.
    [two] رد { $who } شخصين عند الباب.
    [few] رد { $who } { $count } أشخاص عند الباب.
    [many] رد { $who } { $count } شخصًا عند الباب.
   *[other] رد { $who } { $count } شخص عند الباب.
}
acts-change-code = طلب { $who } رمزًا جديدًا.
acts-change-staff = طلب { $who } رابطًا جديدًا للعاملين.
acts-change-facilitator = طلب { $who } رابطًا لمدير ثانٍ.
acts-change-facilitator-end = طلب { $who } إنهاء الرابط لمدير ثانٍ.
acts-change-wall = طلب { $who } رابطًا جديدًا للشاشة.
acts-change-wall-end = طلب { $who } إنهاء الشاشات.
acts-hold-none = جعل { $who } الملاحظات الجديدة تظهر فورًا.
acts-hold-first = جعل { $who } أولى ملاحظات الضيوف تنتظر.
acts-hold-all = جعل { $who } كل الملاحظات الجديدة تنتظر.
acts-readonly-on = أوقف { $who } كتابة الجميع مؤقتًا.
acts-readonly-off = أنهى { $who } الإيقاف.
acts-words = غيّر { $who } الكلمات التي توقف ملاحظة.
acts-mode-open = فتح { $who } لوحة للكتابة: { $whom }.
acts-mode-private = جعل { $who } لوحة للكتابة الخاصة: { $whom }.
acts-mode-read = جعل { $who } لوحة للقراءة فقط: { $whom }.
acts-mode-vote = جعل { $who } لوحة للتصويت: { $whom }.
acts-mode-named = أظهر { $who } أسماء الكاتبين على لوحة: { $whom }.
acts-mode-alias = أظهر { $who } أرقامًا بدل أسماء الكاتبين على لوحة: { $whom }.
acts-mode-hidden = أخفى { $who } الكاتبين على لوحة: { $whom }.
acts-mode-same = غيّر { $who } عدّ الملاحظات المنتظرة على لوحة: { $whom }.
acts-dismiss = أبقى { $who } ملاحظة مُبلَّغًا عنها.
acts-vote-open = فتح { $who } تصويتًا: { $whom }
acts-vote-close-same = أغلق { $who } تصويتًا: { $whom }
acts-vote-close-shown = أغلق { $who } تصويتًا وعرض نتيجته: { $whom }
acts-vote-reveal = عرض { $who } نتيجة تصويت: { $whom }
acts-other = غيّر { $who } شيئًا.
acts-notes-hold = { $count ->
    [zero] أوقف { $who } لا ملاحظات.
    [one] أوقف { $who } ملاحظة واحدة.
    [two] أوقف { $who } ملاحظتين.
    [few] أوقف { $who } { $count } ملاحظات.
    [many] أوقف { $who } { $count } ملاحظة.
   *[other] أوقف { $who } { $count } ملاحظة.
}
acts-notes-hide = { $count ->
    [zero] أخفى { $who } لا ملاحظات.
    [one] أخفى { $who } ملاحظة واحدة.
    [two] أخفى { $who } ملاحظتين.
    [few] أخفى { $who } { $count } ملاحظات.
    [many] أخفى { $who } { $count } ملاحظة.
   *[other] أخفى { $who } { $count } ملاحظة.
}
acts-notes-approve = { $count ->
    [zero] أظهر { $who } لا ملاحظات.
    [one] أظهر { $who } ملاحظة واحدة.
    [two] أظهر { $who } ملاحظتين.
    [few] أظهر { $who } { $count } ملاحظات.
    [many] أظهر { $who } { $count } ملاحظة.
   *[other] أظهر { $who } { $count } ملاحظة.
}
acts-notes-reveal = { $count ->
    [zero] كشف { $who } لا ملاحظات خاصة.
    [one] كشف { $who } ملاحظة واحدة خاصة.
    [two] كشف { $who } ملاحظتين خاصة.
    [few] كشف { $who } { $count } ملاحظات خاصة.
    [many] كشف { $who } { $count } ملاحظة خاصة.
   *[other] كشف { $who } { $count } ملاحظة خاصة.
}
acts-notes-restore = { $count ->
    [zero] لم يستعد { $who } ملاحظات محذوفة.
    [one] استعاد { $who } ملاحظة محذوفة واحدة.
    [two] استعاد { $who } ملاحظتين محذوفتين.
    [few] استعاد { $who } { $count } ملاحظات محذوفة.
    [many] استعاد { $who } { $count } ملاحظة محذوفة.
   *[other] استعاد { $who } { $count } ملاحظة محذوفة.
}
acts-notes-delete = { $count ->
    [zero] حذف { $who } لا ملاحظات لآخرين.
    [one] حذف { $who } ملاحظة واحدة لآخرين.
    [two] حذف { $who } ملاحظتين لآخرين.
    [few] حذف { $who } { $count } ملاحظات لآخرين.
    [many] حذف { $who } { $count } ملاحظة لآخرين.
   *[other] حذف { $who } { $count } ملاحظة لآخرين.
}
steer-parts = أقسام اللوحة
steer-part-waiting = { $count ->
    [zero] 0 بانتظارك
    [one] واحدة بانتظارك
    [two] اثنتان بانتظارك
    [few] { $count } بانتظارك
    [many] { $count } بانتظارك
   *[other] { $count } بانتظارك
}
## جدول الأعمال والوقت والدعوات
agenda = جدول الأعمال
agenda-none = اكتب ما ستفعلونه خطوة بخطوة. ثم ينقل زر واحد الجميع معًا.
agenda-begin = ابدأ: { $text }
agenda-next = التالي: { $text }
agenda-end = إنهاء جدول الأعمال
agenda-show = يرى الجميع جدول الأعمال كله
agenda-write = كتابة جدول الأعمال …
agenda-title = جدول الأعمال
agenda-text = كل خطوة تنقل الجميع إلى لوحة وتقول لهم ماذا يفعلون. إلى أن تعرضه لا يرى الخطوات القادمة إلا من يديرون الورشة.
agenda-add = إضافة خطوة
agenda-added = أُضيفت الخطوة.
agenda-edit = تغيير الخطوة: { $text }
agenda-actions = إجراءات الخطوة: { $text }
agenda-run = انقل الجميع إلى هذه الخطوة
agenda-remove = إزالة الخطوة
agenda-removed = أُزيلت الخطوة.
agenda-here = الجميع هنا
agenda-so-long = { $minutes } دقيقة
agenda-instruction = ما يُقال للجميع
agenda-where = أين
agenda-stage-only = { $stage }: بلا لوحة
agenda-mode = الغرض من اللوحة
agenda-authors-hint = للملاحظات التي تُكتب من هذه الخطوة فصاعدًا. ويُعلَم من يكتب أيّهما يسري.
agenda-minutes-hint = اتركه فارغًا إن لم يكن هناك وقت محدد.
agenda-minutes-bad = عدد صحيح من الدقائق، من 1 إلى 600.
agenda-stale = غيّر شخص آخر هذه الخطوة. ألغِ وانظر إليها مرة أخرى.
agenda-gone-on = انتقل شخص آخر بالجميع من قبل إلى: { $text }
agenda-ended = أنهى شخص آخر جدول الأعمال من قبل.
timer = الوقت
timer-minutes = الدقائق
timer-start = ابدأ
timer-more = { $minutes } دقيقة أخرى
timer-too-long = أقصى مدة للوقت { $most } دقيقة.
timer-pause = إيقاف مؤقت
timer-resume = متابعة الوقت
timer-end = إنهاء الآن
hands-lower-of = إنزال يد { $alias }
hand-lower-other = إنزال
announce = أخبر الجميع
announce-words = ما ينبغي أن يعرفه الجميع
announce-send = أخبر الجميع
announce-said = أُخبر الجميع.
announce-away = إزالته
call = الجميع معًا
call-where = أين
call-area = مساحة: { $title }
call-group = مجموعة: { $title }
call-said = دُعي الجميع إلى هناك.
call-hint = يستطيع كل شخص أن يعود إلى حيث كان. لبطاقة واحدة: استخدم قائمتها.
## التراجع عن كل ما فعله شخص
undo-person-title = التراجع عن كل ما فعله { $alias }؟
undo-person-text = تختفي الملاحظات التي لم يبنِ عليها أحد، ويعود ما غُيِّر أو حُذف. ما فعله الآخرون بعد ذلك يبقى. يمكنك الرجوع عن هذا.
undo-person-since = منذ متى
since-all = كل شيء
since-hour = الساعة الأخيرة
since-minutes = آخر عشر دقائق
undo-person-looking = يجري البحث في الورشة …
undo-person-nothing = لا يوجد ما يُتراجع عنه.
did-made = { $count ->
    [zero] كتب { $count } ملاحظة
    [one] كتب ملاحظة واحدة
    [two] كتب ملاحظتين
    [few] كتب { $count } ملاحظات
    [many] كتب { $count } ملاحظة
   *[other] كتب { $count } ملاحظة
}
did-edited = { $count ->
    [zero] غيّر نص { $count } ملاحظة
    [one] غيّر نص ملاحظة واحدة
    [two] غيّر نص ملاحظتين
    [few] غيّر نص { $count } ملاحظات
    [many] غيّر نص { $count } ملاحظة
   *[other] غيّر نص { $count } ملاحظة
}
did-moved = { $count ->
    [zero] نقل { $count } ملاحظة
    [one] نقل ملاحظة واحدة
    [two] نقل ملاحظتين
    [few] نقل { $count } ملاحظات
    [many] نقل { $count } ملاحظة
   *[other] نقل { $count } ملاحظة
}
did-changed = { $count ->
    [zero] غيّر لون أو حجم { $count } ملاحظة
    [one] غيّر لون أو حجم ملاحظة واحدة
    [two] غيّر لون أو حجم ملاحظتين
    [few] غيّر لون أو حجم { $count } ملاحظات
    [many] غيّر لون أو حجم { $count } ملاحظة
   *[other] غيّر لون أو حجم { $count } ملاحظة
}
did-grouped = { $count ->
    [zero] جمّع أو فكّ { $count } مرة
    [one] جمّع أو فكّ مرة واحدة
    [two] جمّع أو فكّ مرتين
    [few] جمّع أو فكّ { $count } مرات
    [many] جمّع أو فكّ { $count } مرة
   *[other] جمّع أو فكّ { $count } مرة
}
did-linked = { $count ->
    [zero] أنشأ أو أزال { $count } رابطًا
    [one] أنشأ أو أزال رابطًا واحدًا
    [two] أنشأ أو أزال رابطين
    [few] أنشأ أو أزال { $count } روابط
    [many] أنشأ أو أزال { $count } رابطًا
   *[other] أنشأ أو أزال { $count } رابطًا
}
did-deleted = { $count ->
    [zero] حذف { $count } ملاحظة
    [one] حذف ملاحظة واحدة
    [two] حذف ملاحظتين
    [few] حذف { $count } ملاحظات
    [many] حذف { $count } ملاحظة
   *[other] حذف { $count } ملاحظة
}
did-restored = { $count ->
    [zero] استعاد { $count } ملاحظة
    [one] استعاد ملاحظة واحدة
    [two] استعاد ملاحظتين
    [few] استعاد { $count } ملاحظات
    [many] استعاد { $count } ملاحظة
   *[other] استعاد { $count } ملاحظة
}
undo-person-stays = { $count ->
    [zero] { $count } منها تبقى كما هي لأن آخرين بنوا عليها.
    [one] واحدة منها تبقى كما هي لأن آخرين بنوا عليها.
    [two] اثنتان منها تبقيان كما هما لأن آخرين بنوا عليهما.
    [few] { $count } منها تبقى كما هي لأن آخرين بنوا عليها.
    [many] { $count } منها تبقى كما هي لأن آخرين بنوا عليها.
   *[other] { $count } منها تبقى كما هي لأن آخرين بنوا عليها.
}
undo-person-vote = إذا كان { $alias } قد صوّت في «{ $round }» فسيُسحب ذلك الصوت أيضًا.
undo-person-vote-lately = إذا كان { $alias } قد صوّت في «{ $round }» خلال تلك المدة فسيُسحب ذلك الصوت أيضًا.
undo-person-vote-secret = لن يُخبَر أحد إن كان هناك صوت، لكن إذا أغلقت التصويت بعد ذلك مباشرة فقد يدل عليه عدد الأصوات. ويمكن لـ{ $alias } التصويت من جديد.
undo-person-vote-counted = ما عُدّ في التصويتات المنتهية يبقى كما هو.
undo-person-hidden = تُترك الملاحظات التي أُخفي كاتبها كما هي أيًّا كان كاتبها، وكذلك مجموعاتها وروابطها.
undo-person-list = عرضها واحدة واحدة
undo-person-kept = تبقى
undo-person-group = مجموعة: { $title }
undo-person-link = رابط
undo-person-gone = لم تعد موجودة
verb-made = كُتبت
verb-edited = غُيِّر نصها
verb-moved = نُقلت
verb-changed = غُيِّر لونها أو حجمها
verb-grouped = جُمِّعت
verb-linked = رُبطت
verb-deleted = حُذفت
verb-restored = استُعيدت
undo-person-go = التراجع عن كل شيء
undo-person-done = تم التراجع عمّا فعله { $alias }.
undo-person-take-back = الرجوع عن هذا
undo-person-taken-back = تم الرجوع: عاد كل شيء كما كان.
undo-person-before = تُراجع عنه سابقًا
undo-person-act = { $time }، من { $alias }
undo-person-half = { $time }، من { $alias }. انقطع ذلك: تراجَع مرة أخرى عن الباقي، أو ارجع عمّا تم التراجع عنه.

## إعداد الطاولات
tables-text = يعمل المشاركون في مجموعات صغيرة، لكل منها لوحة خاصة تبدأ فارغة. وبعد ذلك تعيد كل شيء.
tables-board = للوحة
tables-count = كم طاولة
tables-way = من يجلس أين
tables-way-even = مزيج متوازن من الموظفين والسكان
tables-way-random = بالقرعة
tables-way-choice = كل واحد يختار
tables-by-choice = يجلس المشاركون بأنفسهم. ويمكنك أن تُجلس أي شخص في أي وقت.
tables-preview = من يجلس أين ({ $count })
tables-again = قرعة من جديد
tables-start = { $count ->
    [zero] ابدأ بلا طاولات
    [one] ابدأ طاولة واحدة
    [two] ابدأ طاولتين
    [few] ابدأ { $count } طاولات
    [many] ابدأ { $count } طاولة
   *[other] ابدأ { $count } طاولة
}
tables-started = { $count ->
    [zero] لا طاولات جاهزة.
    [one] طاولة واحدة جاهزة.
    [two] طاولتان جاهزتان.
    [few] { $count } طاولات جاهزة.
    [many] { $count } طاولة جاهزة.
   *[other] { $count } طاولة جاهزة.
}
tables-more = طاولات للوحة أخرى
tables-of = طاولات { $board }
table-title = طاولة { $number }
table-of = طاولة { $name }
table-waiting = (منتظرة: { $count })
table-figures = الأشخاص: { $people }، الأوراق: { $notes }
table-people = من يجلس هنا
table-nowhere = بلا طاولة
table-new = جديد
table-away = ليس هنا الآن
table-seat-here = أجلس هنا
table-somebody = اختر شخصا
help-wanted = يريدون المساعدة
help-done = حصلوا على المساعدة
help-done-of = حصلت { $table } على المساعدة
harvest = أحضر كل شيء إلى اللوحة الرئيسية …
harvest-text = { $count ->
    [zero] لا تنتقل أي ورقة إلى { $board }. وتنتهي الطاولات.
    [one] تنتقل ورقة واحدة إلى { $board } في مجموعة باسم طاولتها. وتنتهي الطاولات.
    [two] تنتقل ورقتان إلى { $board } في مجموعات بأسماء طاولاتها. وتنتهي الطاولات.
    [few] تنتقل { $count } أوراق إلى { $board } في مجموعات بأسماء طاولاتها. وتنتهي الطاولات.
    [many] تنتقل { $count } ورقة إلى { $board } في مجموعات بأسماء طاولاتها. وتنتهي الطاولات.
   *[other] تنتقل { $count } ورقة إلى { $board } في مجموعات بأسماء طاولاتها. وتنتهي الطاولات.
}
harvest-waiting = { $count ->
    [zero] لا توجد ملاحظات أخرى منتظرة.
    [one] تنتقل معها ملاحظة أخرى منتظرة وتبقى منتظرة.
    [two] تنتقل معها ملاحظتان أخريان منتظرتان وتبقيان منتظرتين.
    [few] تنتقل معها { $count } ملاحظات أخرى منتظرة وتبقى منتظرة.
    [many] تنتقل معها { $count } ملاحظة أخرى منتظرة وتبقى منتظرة.
   *[other] تنتقل معها { $count } ملاحظة أخرى منتظرة وتبقى منتظرة.
}
harvest-go = أحضر كل شيء
harvest-said = { $count ->
    [zero] لم تصل أي ورقة إلى اللوحة الرئيسية.
    [one] وصلت ورقة واحدة إلى اللوحة الرئيسية.
    [two] وصلت ورقتان إلى اللوحة الرئيسية.
    [few] وصلت { $count } أوراق إلى اللوحة الرئيسية.
    [many] وصلت { $count } ورقة إلى اللوحة الرئيسية.
   *[other] وصلت { $count } ورقة إلى اللوحة الرئيسية.
}
## التصويتات
steer-votes = التصويتات
votes-new = تصويت جديد
votes-title = السؤال
votes-where = على
votes-board = اللوحة كلها
votes-over = حول
votes-over-notes = ملاحظات
votes-over-clusters = مجموعات
votes-method = كيف
method-dots = نقاط
method-yesno = نعم، لا، امتناع
method-scale = مقياس من 1 إلى 5
method-rank = ترتيب
method-axes = مقياسان
votes-budget = نقاط لكل مصوّت
votes-most = الأكثر للواحدة
votes-first = معنى 1، أو المقياس الأول
votes-second = معنى 5، أو المقياس الثاني
votes-start = ابدأ التصويت
votes-nothing = لا شيء هناك للتصويت عليه.
votes-running = التصويت «{ $title }» مفتوح على هذه اللوحة، ولا يمكن أن يكون عليها إلا تصويت واحد في الوقت نفسه.
votes-running-close = إغلاق ذلك التصويت …
votes-started = التصويت مفتوح.
votes-life-open = مفتوح
votes-life-closed = مغلق
votes-life-revealed = معروض للجميع
votes-close = إغلاق
votes-reveal = عرض النتيجة
votes-close-title = إغلاق التصويت؟
votes-close-text = لا يستطيع أحد أن يصوّت أو يغيّر صوته بعد ذلك. وتُفصل الاختيارات عن المصوّتين نهائيًا.
votes-close-few = صوّت أقل من 5: قد تكشف النتيجة ما اختاره كل منهم.
