### Words on every page and in both apps.

# The leave button
leave-page = ออกจากหน้านี้
leave-two-more = Shift กดอีกสองครั้งเพื่อออกจากหน้านี้
leave-one-more = Shift กดอีกหนึ่งครั้งเพื่อออกจากหน้านี้
leave-expired = คุณยังอยู่ในหน้านี้
leave-loading = กำลังโหลด
skip-to-text = ไปที่ข้อความ
language-choice = ภาษา

# Buttons used in many places
action-back = ย้อนกลับ
action-cancel = ไม่ ย้อนกลับ
action-close = ปิด
action-continue = ทำต่อ
action-retry = ลองอีกครั้ง
action-copy = คัดลอก

# Time
time-day-clock = { $day } เวลา { $clock }
time-now = ตอนนี้
time-minutes = { $count ->
   *[other] { $count } นาที
}
time-hours = { $count ->
   *[other] { $count } ชั่วโมง
}
time-days = { $count ->
   *[other] { $count } วัน
}

# Connection
connection-lost = การเชื่อมต่อขาดหาย สิ่งที่คุณเขียนยังอยู่ที่นี่ เราจะลองต่อไปเอง
connection-back = การเชื่อมต่อกลับมาแล้ว
connection-queued = กำลังรอการเชื่อมต่อ จดหมายจะถูกส่งหนึ่งครั้งเมื่อการเชื่อมต่อกลับมา

# Letters
letter-from-you = คุณ
letter-removed = จดหมายถูกลบแล้ว
letters-earlier = แสดงจดหมายก่อนหน้านี้
letter-unknown = มีบางอย่างที่นี่ซึ่งรุ่นนี้แสดงไม่ได้
letter-sending = กำลังส่ง …
letter-sent = ส่งแล้ว
letter-too-long = จดหมายยาวเกินไป { $over } ตัวอักษร คุณแบ่งเป็นสองฉบับ แล้วส่งส่วนที่เหลือต่อได้ทันที

# Three kinds of notice in one frame
notice-good = เรียบร้อย
notice-information = ควรรู้ไว้
notice-warning = โปรดทราบ
