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
