// Made by wootric-snippet from the settings file: the next build overwrites it.
//# emit package
package com.example
//# end

import android.app.Activity
//# emit imports
import android.net.Uri
//# end
import com.wootric.androidsdk.Wootric
import java.text.ParseException
import java.text.SimpleDateFormat
import java.util.Date
import java.util.HashMap
import java.util.Locale
import java.util.TimeZone

/**
 * Wootric with the settings of the web site: a person's traits and an event's properties become the
 * same fields as there.
 *
 *     WootricConfiguration.identify(activity, "42", mapOf("email" to "ada@example.com"))
 *     WootricConfiguration.track(activity, "Order Completed")
 */
object WootricConfiguration {
    private var userId: String? = null
    private var traits: Map<String, Any?> = emptyMap()

    /** Who uses the app. Shows a survey if one is due. */
    fun identify(activity: Activity, userId: String? = null, traits: Map<String, Any?> = emptyMap()) {
        this.userId = userId
        //# if userID
        this.traits = traits + mapOf("\$userId" to userId)
        //# else
        this.traits = traits
        //# end
        wootric(activity).survey()
    }

    /** What a person did. Shows a survey if one is due. */
    fun track(activity: Activity, event: String, properties: Map<String, Any?> = emptyMap()) {
        //# if trackLimited
        val events = setOf<String>(
            //# emit events
            "Signed Up"
            //# end
        )
        if (event !in events) return
        //# end
        val wootric = wootric(activity)
        wootric.setEventName(event)
        text(properties["email"])?.let { wootric.setEndUserEmail(it) }
        text(properties["language"])?.let { wootric.setLanguageCode(it) }
        wootric.setProperties(propertiesOf(properties))
        wootric.survey()
    }

    /** Hides a shown survey, and one that waits, without counting it as declined. */
    fun stop(activity: Activity) = wootric(activity).stop()

    /** Logging out: nothing of the person stays. */
    fun reset() {
        userId = null
        traits = emptyMap()
    }

    // The SDK forgets its settings after a survey: it gets them, and the person, each time.
    private fun wootric(activity: Activity): Wootric {
        //# emit configure
        val wootric = Wootric.init(activity, "NPS-1a2b3c4d")
        //# end
        //# emit survey
        wootric.setProductName("Acme")
        //# end
        //# if email
        userId?.let { if (isAddress(it)) wootric.setEndUserEmail(it) }
        //# end
        //# emit fields
        text(value(traits, "email"))?.let { wootric.setEndUserEmail(it) }
        //# end
        wootric.setProperties(propertiesOf(traits))
        return wootric
    }

    // Custom attributes: flat, under names that Wootric accepts.
    private fun propertiesOf(traits: Map<String, Any?>): HashMap<String, String> {
        val properties = HashMap<String, String>()
        //# if otherTraits
        val mapped = setOf<String>(
            //# emit mapped
            "email"
            //# end
        )
        for ((name, value) in traits) {
            if (name in mapped || name.any { it in "\$.\u0000" }) continue
            if (value is Date || isDay(value)) {
                put(properties, if (name.endsWith("_date")) name else name + "_date", seconds(value))
            } else {
                put(properties, name, plain(value))
            }
        }
        //# end
        //# emit properties
        put(properties, "company", plain(value(traits, "company", "name")))
        //# end
        return properties
    }

    private fun put(properties: HashMap<String, String>, name: String, value: Any?) {
        if (value == null) properties.remove(name) else properties[name] = value.toString()
    }

    // A trait; the names lead to it through maps.
    private fun value(traits: Map<String, Any?>, vararg path: String): Any? =
        path.fold(traits as Any?) { value, name -> (value as? Map<*, *>)?.get(name) }

    // What Wootric can take as one field: text, a number, true or false.
    private fun plain(value: Any?): Any? =
        if (value is String || value is Number || value is Boolean) value else null

    private fun text(value: Any?): String? = plain(value)?.toString()

    private fun number(value: Any?): Double? =
        text(value)?.toDoubleOrNull()?.takeIf { !it.isNaN() && !it.isInfinite() }

    // The nearest integer.
    private fun amount(value: Any?): Long? = number(value)?.let { Math.round(it) }

    // Unix seconds of a date, of ISO 8601, of eight digits, of seconds or of milliseconds.
    private fun seconds(value: Any?): Long? {
        val date = if (value is Date) value else (value as? String)?.let { day(it) }
        val time = if (date != null) date.time / 1000.0
            else number(value)?.let { if (it < 31557600000.0) it else it / 1000 }
        // The epoch itself is what a date that is none becomes elsewhere.
        return time?.let { Math.round(it) }?.takeIf { it != 0L }
    }

    // A sign-up date: one in the future, or the vendor's sample, says nothing.
    private fun signUp(value: Any?): Long? =
        seconds(value)?.takeIf { it != 1234567890L && it <= Date().time / 1000 }

    private fun day(text: String): Date? {
        val isWhole = Regex("\\d{4}-?\\d\\d-?\\d\\d(T\\S+)?").matches(text)
        if (!isWhole) return null
        for (pattern in listOf("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd", "yyyyMMdd")) {
            val format = SimpleDateFormat(pattern, Locale.US)
            format.timeZone = TimeZone.getTimeZone("UTC")
            format.isLenient = false
            try {
                return format.parse(text)
            } catch (error: ParseException) {
                continue
            }
        }
        return null
    }
    //# if otherTraits

    // Whether a trait without a row of its own is a date: eight digits alone are a number.
    private fun isDay(value: Any?): Boolean = value is String && "-" in value && day(value) != null
    //# end
    //# if email

    private fun isAddress(text: String): Boolean = Regex("\\S+@\\S+").matches(text)
    //# end
}
